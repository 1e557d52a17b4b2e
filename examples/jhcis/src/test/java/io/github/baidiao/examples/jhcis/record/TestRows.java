package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JHCIS would have them, of an invented person; a test changes what it is about. */
final class TestRows {
  static final HospitalCode UNIT = HospitalCode.of("99999");

  private TestRows() {}

  /** A row of pairs: column, text, column, text. */
  static Row row(@Nullable String... columnsAndTexts) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      texts.put(String.valueOf(columnsAndTexts[i]), columnsAndTexts[i + 1]);
    }
    return Row.of(texts);
  }

  /** A visit in which everything is filled in, but for those columns. */
  static Row visit(@Nullable String... columnsAndTexts) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    String[] filled = {
      "visitno", "700", "visitdate", "2026-01-15", "timestart", "08:30:00",
      "timeend", "11:05:00", "pcucodeperson", "99999", "pid", "12",
      "symptoms", "ไข้ ไอ 3 วัน", "weight", "72.40", "height", "168.00",
      "pressure", "138/84", "pressure2", null, "temperature", "36.6",
      "pulse", "76", "respri", "18", "typein", "1",
      "main_inscl", "UCS", "rightcode", "89", "rightgroup", "3",
      "rightname", "บัตรทอง", "idcard", "1100000000008", "prename", "003",
      "fname", "สมมติ", "lname", "ตัวอย่าง", "titlename", "นาย",
      "birth", "1961-04-13", "sex", "1", "marystatus", "2",
      "nation", "99", "dischargetype", "9", "deadpid", null,
      "hosname", "รพ.สต.บ้านสมมติ", "recorderprename", "004", "recordertitlename", "น.ส.",
      "recorderfname", "มาลี", "recorderlname", "แต่งขึ้น", "recorderlicense", "4511000001",
    };
    for (int i = 0; i < filled.length; i += 2) {
      texts.put(filled[i], filled[i + 1]);
    }
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      texts.put(String.valueOf(columnsAndTexts[i]), columnsAndTexts[i + 1]);
    }
    return Row.of(texts);
  }

  static VisitRows.Builder rows(@Nullable String... columnsAndTexts) {
    return VisitRows.builder().visit(visit(columnsAndTexts)).version("2026-03-01").fund("UCS");
  }

  static PhrVisit mapped(VisitRows.Builder rows) {
    return RecordMapping.visit(rows.build(), UNIT, 1).orElseThrow();
  }
}
