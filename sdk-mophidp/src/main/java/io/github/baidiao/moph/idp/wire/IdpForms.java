package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.secret.Secret;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of the contract's values: by the name of a field, empty for anything else. */
public final class IdpForms {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,40})?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,512}");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PARTIAL_DAY =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");
  private static final Pattern UTC = Pattern.compile("[0-9T:.-]{19,29}Z");
  private static final int MAX_TEXT = 2000;

  private IdpForms() {}

  /** Reads what the provider calls something. */
  public static Optional<String> id(JsonFields f, String name) {
    return f.exactText(name).filter(text -> ID.matcher(text).matches());
  }

  /** Reads a whole number from 0 to 999999999. */
  public static Optional<Integer> number(JsonFields f, String name) {
    return f.exactText(name).filter(text -> NUMBER.matcher(text).matches()).map(Integer::parseInt);
  }

  /** Reads a number with decimals, below 10^9. */
  public static Optional<Double> decimal(JsonFields f, String name) {
    return f.exactText(name).filter(text -> DECIMAL.matcher(text).matches()).map(Double::valueOf);
  }

  /** Reads a text on one line that is not blank, of at most 2000 characters. */
  public static Optional<String> line(JsonFields f, String name) {
    return f.text(name, MAX_TEXT);
  }

  /** Reads a session or a token. */
  public static Optional<Secret> secret(JsonFields f, String name) {
    return f.exactText(name).filter(text -> TOKEN.matcher(text).matches()).map(Secret::of);
  }

  /** Reads a UUID in lower case. */
  public static Optional<UUID> uuid(JsonFields f, String name) {
    return f.exactText(name)
        .filter(text -> UUID_FORM.matcher(text).matches())
        .map(UUID::fromString);
  }

  /** Reads a time of RFC 3339 in UTC. */
  public static Optional<Instant> instant(JsonFields f, String name) {
    try {
      return f.exactText(name).filter(text -> UTC.matcher(text).matches()).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Reads 13 digits with a valid check digit. */
  public static Optional<CitizenId> citizenId(JsonFields f, String name) {
    return valid(f, name, CitizenId::of);
  }

  /** Reads 5 digits. */
  public static Optional<HospitalCode> hospitalCode(JsonFields f, String name) {
    return valid(f, name, HospitalCode::of);
  }

  /** Reads a mobile number. */
  public static Optional<MobileNumber> phone(JsonFields f, String name) {
    return valid(f, name, MobileNumber::of);
  }

  /** Reads a laser code. */
  public static Optional<LaserCode> laserCode(JsonFields f, String name) {
    return valid(f, name, LaserCode::of);
  }

  /** Reads {@code male} or {@code female}. */
  public static Optional<Sex> sex(JsonFields f, String name) {
    return word(f, name, Sex.values());
  }

  /** Reads a Gregorian date as far as it is known. */
  public static Optional<ThaiDate> day(JsonFields f, String name) {
    return valid(f, name, IdpForms::day);
  }

  /** Reads the same, or {@code never}. */
  public static Optional<ExpiryDate> expiry(JsonFields f, String name) {
    return f.exactText(name).filter("never"::equals).isPresent()
        ? Optional.of(ExpiryDate.ofLifelong())
        : day(f, name).map(ExpiryDate::of);
  }

  /** Reads one of the words of a type, which the contract writes in lower case. */
  public static <E extends Enum<E>> Optional<E> word(JsonFields f, String name, E[] values) {
    String text = f.exactText(name).orElse("");
    for (E value : values) {
      if (IdpBody.word(value).equals(text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Reads bytes in base64. */
  public static Optional<byte[]> bytes(JsonFields f, String name) {
    try {
      return f.exactText(name).filter(text -> !text.isEmpty()).map(Base64.getDecoder()::decode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ThaiDate day(String text) {
    Matcher parts = PARTIAL_DAY.matcher(text);
    if (!parts.matches()) {
      return ThaiDate.ofBuddhist("");
    }
    int buddhist = Integer.parseInt(parts.group(1)) + ThaiDate.BUDDHIST_OFFSET;
    return ThaiDate.ofBuddhist(buddhist + known(parts.group(2)) + known(parts.group(3)));
  }

  private static String known(@Nullable String part) {
    return part == null ? "00" : part;
  }

  private static <T> Optional<T> valid(JsonFields f, String name, Function<String, T> of) {
    try {
      return f.exactText(name).map(of);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
