package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.examples.jhcis.JhcisColumns;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Which ability needs which table and column. */
final class Need {
  static final Set<Ability> ALL = Collections.unmodifiableSet(EnumSet.allOf(Ability.class));
  static final Set<Ability> WRITING =
      Collections.unmodifiableSet(EnumSet.of(Ability.WRITE_CLAIM_CODE, Ability.WRITE_CLOSING));
  static final Set<Ability> RECORD = Collections.unmodifiableSet(EnumSet.of(Ability.PHR));

  private static final Set<String> CLOSING_COLUMNS =
      new HashSet<>(
          Arrays.asList(
              "nhso_authencode_closed", "nhso_seq_closed", "money_closed_all", "id_nhso_claim"));
  // What every list of visits and every look at a person goes through.
  private static final Set<String> EVERYBODYS =
      new HashSet<>(
          Arrays.asList("visit", "person", "persondeath", "cright", "user", "ctitle", "office"));
  // Columns of visit that only the record of a visit has.
  private static final Set<String> RECORDS =
      new HashSet<>(
          Arrays.asList(
              "timeend",
              "symptoms",
              "weight",
              "height",
              "pressure",
              "pressure2",
              "temperature",
              "pulse",
              "respri",
              "typein"));

  private Need() {}

  /** Returns what does not work without that column. */
  static Set<Ability> of(String table, String column) {
    boolean visit = table.equals(JhcisColumns.VISIT);
    if (!EVERYBODYS.contains(table) || (visit && RECORDS.contains(column))) {
      return RECORD;
    }
    return ALL;
  }

  /** Returns what writes into that column. */
  static Set<Ability> ofWriting(String column) {
    return EnumSet.of(
        CLOSING_COLUMNS.contains(column) ? Ability.WRITE_CLOSING : Ability.WRITE_CLAIM_CODE);
  }

  /** Returns whether nothing is written without that column: it is the code's own. */
  static boolean isCode(String column) {
    return column.equals("claimcode_nhso") || column.equals("nhso_authencode_closed");
  }
}
