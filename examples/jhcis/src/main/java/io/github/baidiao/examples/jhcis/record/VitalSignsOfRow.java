package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.moph.phr.visit.VitalSigns;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was measured. Zero is what JHCIS has for what was not. */
final class VitalSignsOfRow {
  // "120/80", also with blanks and words around it; anything else is no pressure.
  private static final Pattern PRESSURE =
      Pattern.compile("[^0-9]*([1-9][0-9]{1,2})\\s*/\\s*([1-9][0-9]{1,2})([^0-9].*)?");

  private VitalSignsOfRow() {}

  static Optional<VitalSigns> vitalSigns(Row row) {
    Optional<Matcher> pressure = pressure(row);
    VitalSigns signs =
        VitalSigns.builder()
            .weightKg(row.positive("weight"))
            .heightCm(row.positive("height"))
            .temperatureCelsius(row.positive("temperature"))
            .systolicMmHg(pressure.map(text -> new BigDecimal(text.group(1))))
            .diastolicMmHg(pressure.map(text -> new BigDecimal(text.group(2))))
            .pulse(row.positive("pulse"))
            .respiratoryRate(row.positive("respri"))
            .build();
    return Optional.of(signs).filter(known -> !known.equals(VitalSigns.builder().build()));
  }

  // The second reading where the first cannot be read.
  private static Optional<Matcher> pressure(Row row) {
    return Stream.of("pressure", "pressure2")
        .map(row::text)
        .filter(Optional::isPresent)
        .map(text -> PRESSURE.matcher(text.get()))
        .filter(Matcher::matches)
        .findFirst();
  }
}
