package io.github.baidiao.examples.jhcis.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a JHCIS database is, and which abilities are safe on it. Immutable. It holds names of tables
 * and columns, versions, modes and numbers of rows; no patient, officer, account, host or password.
 */
public final class DoctorReport {
  private final Map<String, String> facts;
  private final List<Complaint> complaints;

  DoctorReport(Map<String, String> facts, List<Complaint> complaints) {
    this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    this.complaints = Collections.unmodifiableList(new ArrayList<>(complaints));
  }

  /**
   * Returns the facts, in the order of the report: {@code version}, {@code sql_mode}, {@code
   * visit.claimcode_nhso}, {@code rows.visit} and so on.
   */
  public Map<String, String> facts() {
    return facts;
  }

  /** Returns what was found, in the order of the report. */
  public List<Complaint> complaints() {
    return complaints;
  }

  /** Returns how safe each ability is here. */
  public Map<Ability, Safety> safety() {
    Map<Ability, Safety> safety = new EnumMap<>(Ability.class);
    for (Ability ability : Ability.values()) {
      safety.put(ability, Safety.SAFE);
    }
    for (Complaint complaint : complaints) {
      for (Ability ability : complaint.abilities()) {
        safety.merge(ability, complaint.worst(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    return safety;
  }

  /** Returns the report as text in Thai if the locale's language is Thai, else in English. */
  public String text(Locale locale) {
    return ReportText.of(this, locale);
  }

  /** Returns the report as one JSON object, with its texts in both languages. */
  public String json() {
    return ReportJson.of(this);
  }

  @Override
  public String toString() {
    return "DoctorReport" + safety();
  }
}
