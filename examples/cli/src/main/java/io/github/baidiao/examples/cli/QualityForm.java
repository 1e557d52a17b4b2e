package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceQuality;
import io.github.baidiao.face.QualityHint;
import io.github.baidiao.face.QualityMeasure;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The quality of a picture in both forms. */
final class QualityForm {
  private QualityForm() {}

  static JsonObject json(FaceQuality quality) {
    return new JsonObject()
        .with("acceptable", quality.acceptable())
        .with("measures", quality.measures(), QualityForm::json);
  }

  private static JsonObject json(QualityMeasure measure) {
    return new JsonObject()
        .with("component", measure.component().name())
        .with("value", measure.value())
        .withNumber("score", measure.score().stream().boxed().findFirst())
        .withNumber("lowerLimit", boxed(measure.lowerLimit()))
        .withNumber("upperLimit", boxed(measure.upperLimit()))
        .with("withinLimit", measure.withinLimit())
        .with("hint", measure.hint(), QualityForm::json);
  }

  private static JsonObject json(QualityHint hint) {
    return new JsonObject()
        .with("name", hint.name())
        .with("th", hint.thai())
        .with("en", hint.english());
  }

  private static Optional<Double> boxed(OptionalDouble limit) {
    return limit.stream().boxed().findFirst();
  }

  /** Adds what the operator can do about a picture, or that it is good enough. */
  static void addHintsTo(Sheet sheet, String picture, FaceQuality quality) {
    if (quality.acceptable()) {
      sheet.line("Quality of " + picture, "คุณภาพรูป " + picture, "ใช้ได้ (good enough)");
    }
    quality
        .outsideLimits()
        .forEach(
            measure ->
                sheet.line(
                    "Quality of " + picture,
                    "คุณภาพรูป " + picture,
                    measure
                        .hint()
                        .map(hint -> hint.thai() + " / " + hint.english())
                        .orElseGet(() -> measure.component().name())));
  }

  /** Adds every measure with its limits and hint. */
  static void addMeasuresTo(Sheet sheet, FaceQuality quality) {
    quality.measures().forEach(measure -> sheet.line(label(measure), "คุณภาพ", oneLine(measure)));
  }

  private static String label(QualityMeasure measure) {
    return measure.component().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String oneLine(QualityMeasure measure) {
    StringBuilder line = new StringBuilder(number(measure.value()));
    measure.score().ifPresent(score -> line.append(", ").append(score).append(" / 100"));
    measure.lowerLimit().ifPresent(limit -> line.append(", from ").append(number(limit)));
    measure.upperLimit().ifPresent(limit -> line.append(", up to ").append(number(limit)));
    if (!measure.withinLimit()) {
      line.append("  !");
    }
    measure
        .hint()
        .ifPresent(
            hint -> line.append(' ').append(hint.thai()).append(" / ").append(hint.english()));
    return line.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
