package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.Coded;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** Codes and times as every object of the service has them. */
final class Forms {
  // Gregorian, with the offset said. Clients were seen to write a Z behind the time of the wall
  // clock, which is seven hours late; the server stores what it is told.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+07:00'", Locale.ROOT);
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  private Forms() {}

  /** A time in Bangkok: {@code 2026-11-20T08:30:00+07:00}. */
  static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  /** The form of {@code SelfObservation} alone: {@code 2026-11-20T08:30:00.000}. */
  static String localTime(LocalDateTime time) {
    return LOCAL_TIME.format(time);
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String midnight(LocalDate date) {
    return time(date.atStartOfDay());
  }

  static JsonText period(Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
    return new JsonText().with("start", start.map(Forms::time)).with("end", end.map(Forms::time));
  }

  static JsonText coding(CodeSystem system, String code, String display) {
    return new JsonText().with("system", system.uri()).with("code", code).with("display", display);
  }

  /** One of our own constants as a CodeableConcept. */
  static JsonText concept(CodeSystem system, String code, String display) {
    return new JsonText()
        .withAll("coding", Collections.singletonList(coding(system, code, display)), each -> each);
  }

  /** A CodeableConcept, with a text where one was given. */
  static JsonText concept(CodeSystem system, Coded coded) {
    return concept(system, coded, coded.text());
  }

  /** A CodeableConcept where the examples have a text too: what its list calls it will do. */
  static JsonText named(CodeSystem system, Coded coded) {
    return concept(system, coded, coded.text().isPresent() ? coded.text() : coded.display());
  }

  private static JsonText concept(CodeSystem system, Coded coded, Optional<String> text) {
    JsonText json = new JsonText();
    if (coded.code().isPresent()) {
      json.withAll("coding", Collections.singletonList(coding(system, coded)), each -> each);
    }
    return json.with("text", text);
  }

  static JsonText coding(CodeSystem system, Coded coded) {
    return new JsonText()
        .with("system", coded.system().orElse(system.uri()))
        .with("code", coded.code())
        .with("display", coded.display());
  }

  static JsonText text(String text) {
    return new JsonText().with("text", text);
  }
}
