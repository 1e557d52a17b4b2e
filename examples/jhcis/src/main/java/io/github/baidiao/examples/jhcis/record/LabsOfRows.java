package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.visit.LabResult;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results of the laboratory. JHCIS has codes of its own and no units: two tests are known well
 * enough to be given LOINC and a unit, the others go by their names, and the check tells so.
 */
final class LabsOfRows {
  // Confirmed by 3. By its LOINC definition a percentage.
  private static final String HBA1C = "CH99";

  private LabsOfRows() {}

  static List<LabResult> labs(List<Row> labs, List<Row> sugars, VisitTime time) {
    return Stream.concat(
            labs.stream().map(row -> lab(row, time)), sugars.stream().map(row -> sugar(row, time)))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  // The number if there is one, else the words (single source); words may be a number too.
  private static Optional<LabResult> lab(Row row, VisitTime time) {
    Optional<Coded> test = test(row);
    Optional<String> words = row.text("labresulttext");
    Optional<BigDecimal> digits = row.number("labresultdigit");
    Optional<BigDecimal> number = digits.isPresent() ? digits : row.number("labresulttext");
    if (!test.isPresent() || !(number.isPresent() || words.isPresent())) {
      return Optional.empty();
    }
    Optional<LocalDateTime> taken = row.dateTime("datecheck").map(time::within);
    return Optional.of(
        LabResult.builder()
            .test(test.get())
            .value(number)
            .unit(number.flatMap(known -> unit(row)))
            .valueText(number.isPresent() ? Optional.empty() : words)
            .takenAt(taken)
            // A report before the sample was mistyped.
            .reportedAt(
                row.dateTime("dateresult")
                    .map(time::within)
                    .filter(at -> !taken.isPresent() || !at.isBefore(taken.get())))
            .build());
  }

  private static Optional<Coded> test(Row row) {
    Optional<String> name = row.text("labname");
    Optional<String> called = name.isPresent() ? name : row.text("labcode");
    return isHba1c(row)
        ? Optional.of(Coded.builder().code("4548-4").display("HbA1c").text(name).build())
        : called.map(Coded::ofText);
  }

  private static Optional<String> unit(Row row) {
    return isHba1c(row) ? Optional.of("%") : Optional.empty();
  }

  private static boolean isHba1c(Row row) {
    return row.text("labcode").filter(HBA1C::equalsIgnoreCase).isPresent();
  }

  // From the finger or the arm, fasting or not: LOINC's glucose of blood says none of it. That the
  // unit is Thailand's usual one is inferred. It is read off at the counter, so at once.
  private static Optional<LabResult> sugar(Row row, VisitTime time) {
    return row.positive("sugarnumdigit")
        .map(
            value ->
                LabResult.builder()
                    .test(
                        Coded.builder()
                            .code("2339-0")
                            .display("Glucose [Mass/volume] in Blood")
                            .text("น้ำตาลในเลือด (DTX/FBS)")
                            .build())
                    .value(value)
                    .unit("mg/dL")
                    .takenAt(time.start())
                    .reportedAt(time.start())
                    .build());
  }
}
