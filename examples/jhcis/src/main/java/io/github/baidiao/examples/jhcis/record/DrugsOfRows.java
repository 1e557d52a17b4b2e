package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.treatment.Dosage;
import io.github.baidiao.moph.phr.treatment.Medication;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drugs that were given. */
final class DrugsOfRows {
  private DrugsOfRows() {}

  static List<Medication> drugs(List<Row> rows, VisitTime time) {
    return rows.stream()
        .filter(row -> drug(row).isPresent())
        .map(row -> medication(row, time))
        .collect(Collectors.toList());
  }

  private static Medication medication(Row row, VisitTime time) {
    Medication.Builder medication =
        Medication.builder()
            .drug(drug(row).orElseThrow(() -> new IllegalArgumentException("no drug")))
            .effectiveAt(time.start())
            // The column "unit" is the quantity (confirmed by 4), and nothing to do with measures.
            .quantity(row.positive("unit"));
    row.text("dose").ifPresent(dose -> medication.addDosages(Dosage.builder().text(dose).build()));
    return medication.build();
  }

  // Of the terminology's levels PHR asks for the generic product; which of them JHCIS's column has
  // is unknown, and a number is unique over all of them.
  static Optional<Coded> drug(Row row) {
    Optional<String> name = row.text("drugname");
    Optional<String> tmt =
        row.text("tmtcode").filter(code -> code.matches("[0-9]{1,20}") && !code.matches("0+"));
    return tmt.isPresent()
        ? Optional.of(Coded.builder().code(tmt).text(name).build())
        : name.map(Coded::ofText);
  }
}
