package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.VisitWrite;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which value goes into which column of {@code visit}, the code's own column first (claim code:
 * confirmed by 4; closing: confirmed by 2; the claim's id: by 2). Immutable.
 */
final class VisitValues {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int SATANG = 2;

  private final Map<String, String> byColumn;
  private final String codeColumn;

  private VisitValues(String codeColumn, Map<String, String> byColumn) {
    this.codeColumn = codeColumn;
    this.byColumn = Collections.unmodifiableMap(byColumn);
  }

  static VisitValues of(VisitWrite write) {
    return write.match(VisitValues::ofClaimCode, VisitValues::ofClosing);
  }

  private static VisitValues ofClaimCode(ClaimCodeWrite write) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("claimcode_nhso", write.code().value());
    write.at().ifPresent(at -> values.put("datetime_claim", MOMENT.format(at)));
    write.service().ifPresent(service -> values.put("hiciauthen_nhso", service));
    write.mainInscl().ifPresent(right -> values.put("main_inscl", right));
    write.subInscl().ifPresent(right -> values.put("sub_inscl", right));
    return new VisitValues("claimcode_nhso", values);
  }

  private static VisitValues ofClosing(ClosingWrite write) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("nhso_authencode_closed", write.code().value());
    write.seq().ifPresent(seq -> values.put("nhso_seq_closed", seq));
    values.put(
        "money_closed_all", write.amount().setScale(SATANG, RoundingMode.HALF_UP).toPlainString());
    write.claimId().ifPresent(id -> values.put("id_nhso_claim", id));
    return new VisitValues("nhso_authencode_closed", values);
  }

  /** Returns the column that decides: with another value in it nothing is written at all. */
  String codeColumn() {
    return codeColumn;
  }

  /** Returns our value for a column that has one. */
  String of(VisitColumn column) {
    return byColumn.getOrDefault(column.name(), "");
  }

  /** Returns our values by column. */
  Map<String, String> byColumn() {
    return byColumn;
  }
}
