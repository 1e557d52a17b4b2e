package io.github.baidiao.moph.phr.json;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.RawRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Single fields of the neutral JSON, read by their paths and written. */
final class Field {
  // What is written; the zone itself had another offset before 1920.
  private static final ZoneOffset BANGKOK = ZoneOffset.ofHours(7);

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Field() {}

  /** Builds a value; what it refuses is refused by the path of its field. */
  static <T> T built(StrictObject json, Supplier<T> build) {
    try {
      return build.get();
    } catch (MophException e) {
      if (e.code() != MophErrorCode.VISIT_VALUE_INVALID) {
        throw e;
      }
      String[] fieldAndRule = e.detail().orElse("value: not valid").split(": ", 2);
      throw json.wrong(fieldAndRule[0], fieldAndRule[fieldAndRule.length - 1]);
    } catch (InvalidValueException e) {
      throw json.wrong(e.detail().orElse("not valid"));
    }
  }

  private static <T> T value(StrictObject json, String name, Function<String, T> of) {
    String text = json.text(name);
    try {
      return of.apply(text);
    } catch (InvalidValueException e) {
      throw json.wrong(name, e.detail().orElse("not valid"));
    }
  }

  static CitizenId citizenId(StrictObject json, String name) {
    return value(json, name, CitizenId::of);
  }

  static HospitalCode hospitalCode(StrictObject json, String name) {
    return value(json, name, HospitalCode::of);
  }

  static Optional<LocalDate> date(StrictObject json, String name) {
    return json.optionalText(name).map(text -> date(json, name, text));
  }

  private static LocalDate date(StrictObject json, String name, String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // No such day: refused like any other form.
    }
    throw json.wrong(name, "date as 1990-01-31");
  }

  /** A time with an offset, carried over to Bangkok. */
  static Optional<LocalDateTime> time(StrictObject json, String name) {
    return json.optionalText(name).map(text -> time(json, name, text));
  }

  static LocalDateTime neededTime(StrictObject json, String name) {
    return time(json, name, json.text(name));
  }

  private static LocalDateTime time(StrictObject json, String name, String text) {
    try {
      if (text.length() <= 40 && text.charAt(0) != '+' && text.charAt(0) != '-') {
        return OffsetDateTime.parse(text).withOffsetSameInstant(BANGKOK).toLocalDateTime();
      }
    } catch (DateTimeException e) {
      // Refused like any other form.
    }
    throw json.wrong(name, "time with an offset, as 2026-11-20T08:30:00+07:00");
  }

  static String text(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "+07:00";
  }

  static Optional<String> times(Optional<LocalDateTime> time) {
    return time.map(Field::text);
  }

  static Optional<String> dates(Optional<LocalDate> date) {
    return date.map(LocalDate::toString);
  }

  static Optional<Sex> sex(StrictObject json, String name) {
    return word(json, name, Sex.values(), Field::word);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A constant by its word. */
  static <E> Optional<E> word(
      StrictObject json, String name, E[] constants, Function<E, String> word) {
    Optional<String> text = json.optionalText(name);
    if (!text.isPresent()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (E each : constants) {
      if (word.apply(each).equals(text.get())) {
        return Optional.of(each);
      }
      words.add(word.apply(each));
    }
    throw json.wrong(name, "one of " + String.join(", ", words));
  }

  static <T> Optional<T> object(StrictObject json, String name, Function<StrictObject, T> of) {
    return json.optionalObject(name).map(of);
  }

  static <T> List<T> objects(StrictObject json, String name, Function<StrictObject, T> of) {
    List<T> all = new ArrayList<>();
    json.objects(name).forEach(each -> all.add(of.apply(each)));
    return all;
  }

  static Optional<Coded> coded(StrictObject json, String name) {
    return object(json, name, Field::coded);
  }

  static Coded neededCode(StrictObject json, String name) {
    return coded(json.object(name));
  }

  static Coded coded(StrictObject json) {
    json.only("code", "display", "text", "system");
    return built(
        json,
        () ->
            Coded.builder()
                .code(json.optionalText("code"))
                .display(json.optionalText("display"))
                .text(json.optionalText("text"))
                .system(json.optionalText("system"))
                .build());
  }

  static JsonText json(Coded coded) {
    return new JsonText()
        .with("code", coded.code())
        .with("display", coded.display())
        .with("text", coded.text())
        .with("system", coded.system());
  }

  static RawRecord raw(StrictObject json) {
    return built(
        json,
        () -> {
          @SuppressWarnings("unchecked") // JSON has texts for names.
          Map<String, Object> fields = (Map<String, Object>) json.fields();
          return RawRecord.of(fields);
        });
  }

  static JsonText json(RawRecord record) {
    return new JsonText().withFields(record.fields());
  }
}
