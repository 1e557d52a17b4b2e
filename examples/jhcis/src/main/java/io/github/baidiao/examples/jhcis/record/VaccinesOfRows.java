package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.treatment.Immunization;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Vaccines of the visit, by their codes of the 43 files. */
final class VaccinesOfRows {
  private VaccinesOfRows() {}

  static List<Immunization> vaccines(List<Row> rows, HospitalCode unit, VisitTime time) {
    return rows.stream()
        .map(row -> vaccine(row, unit, time))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  private static Optional<Immunization> vaccine(Row row, HospitalCode unit, VisitTime time) {
    Optional<Coded> vaccine = code(row);
    Optional<LocalDateTime> given = row.dateTime("dateepi").map(time::within);
    if (!vaccine.isPresent() || !given.isPresent()) {
      return Optional.empty();
    }
    Optional<String> elsewhere =
        row.text("hosservice").filter(place -> !place.equals(unit.value()));
    return Optional.of(
        Immunization.builder()
            .vaccine(vaccine.get())
            .givenAt(given.get())
            .primarySource(!elsewhere.isPresent())
            .location(elsewhere)
            .lotNumber(row.text("lotno"))
            .build());
  }

  private static Optional<Coded> code(Row row) {
    Optional<String> name = row.text("drugname");
    Optional<String> exported =
        row.text("files18epi")
            .map(code -> code.toUpperCase(Locale.ROOT))
            .filter(code -> code.matches("[0-9A-Z]{3}"));
    return exported.isPresent()
        ? Optional.of(Coded.builder().code(exported).text(name).build())
        : name.map(Coded::ofText);
  }
}
