package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.moph.phr.visit.Diagnosis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Diagnoses, the principal one first. PHR takes the code that the ministry's exports take, {@code
 * mapdisease} where there is one, without its dot (confirmed by 2).
 */
final class DiagnosesOfRows {
  // 01 principal to 07, as texts; what has none comes last.
  private static final String LAST = "~";

  private DiagnosesOfRows() {}

  static List<Diagnosis> diagnoses(List<Row> rows) {
    Map<String, Diagnosis> byCode = new LinkedHashMap<>();
    for (Row row : sorted(rows)) {
      code(row).ifPresent(code -> byCode.putIfAbsent(code, diagnosis(code, row)));
    }
    return new ArrayList<>(byCode.values());
  }

  private static List<Row> sorted(List<Row> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(row -> row.text("dxtype").orElse(LAST)))
        .collect(Collectors.toList());
  }

  private static Optional<String> code(Row row) {
    Optional<String> exported = row.text("mapdisease");
    return (exported.isPresent() ? exported : row.text("diagcode"))
        .map(code -> code.replaceAll("[.\\s]", "").toUpperCase(Locale.ROOT))
        // Words where the code belongs cannot be sent as one.
        .filter(code -> code.matches("[A-Z][0-9A-Z+*]{1,9}"));
  }

  private static Diagnosis diagnosis(String code, Row row) {
    Optional<String> thai = row.text("diseasenamethai");
    return Diagnosis.builder()
        .icd10(code)
        .name(thai.isPresent() ? thai : row.text("diseasename"))
        .build();
  }
}
