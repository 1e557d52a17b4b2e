package io.github.baidiao.nhso.wire;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Forms that several services write alike, by the name of their field. A value of another form is
 * absent, and takes no other with it.
 */
public final class NhsoForms {
  private NhsoForms() {}

  /** Reads 13 digits with a valid check digit. */
  public static Optional<CitizenId> citizenId(JsonFields f, String name) {
    return f.text(name).filter(CitizenId::isValid).map(CitizenId::of);
  }

  /** Reads a name of a person from the fields of its parts; an absent field is an absent part. */
  public static Optional<PersonName> personName(
      Optional<String> title,
      Optional<String> first,
      Optional<String> middle,
      Optional<String> last) {
    try {
      return Optional.of(
          PersonName.builder().title(title).first(first).middle(middle).last(last).build());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Reads the Thai word, ชาย or หญิง (confirmed by 3). */
  public static Optional<Sex> sexWord(JsonFields f, String name) {
    String word = f.text(name).orElse("");
    if (word.equals("ชาย")) {
      return Optional.of(Sex.MALE);
    }
    return word.equals("หญิง") ? Optional.of(Sex.FEMALE) : Optional.empty();
  }

  /** Reads {@code YYYYMMDD} of the Buddhist era (confirmed by 5). */
  public static Optional<ThaiDate> buddhistDay(JsonFields f, String name) {
    try {
      return f.text(name).map(ThaiDate::ofBuddhist);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Reads a Gregorian time in Bangkok. */
  public static Optional<LocalDateTime> time(JsonFields f, String name) {
    return f.text(name).flatMap(BangkokTime::parse);
  }

  /** Reads an object {@code {hcode, hname}} (confirmed by 5). */
  public static Optional<HospitalRef> hospital(JsonFields f, String name) {
    return f.object(name)
        .flatMap(
            at -> hospitalCode(at, "hcode").map(code -> HospitalRef.of(code, at.text("hname"))));
  }

  /** Reads 5 digits. */
  public static Optional<HospitalCode> hospitalCode(JsonFields f, String name) {
    try {
      return f.text(name).map(HospitalCode::of);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** Reads an object {@code {id, name}}; one with neither is absent. */
  public static Optional<Right> idAndName(JsonFields f, String name) {
    return f.object(name)
        .filter(right -> right.text("id").isPresent() || right.text("name").isPresent())
        .map(right -> Right.of(right.text("id"), right.text("name")));
  }

  /** Reads a code of a claim type or service, with its name. */
  public static Optional<ClaimType> claimType(JsonFields f, String code, String name) {
    return f.text(code).filter(ClaimType::isValid).map(text -> ClaimType.of(text, f.text(name)));
  }

  /** Reads a claim code. */
  public static Optional<ClaimCode> claimCode(JsonFields f, String name) {
    return f.text(name).filter(ClaimCode::isValid).map(ClaimCode::of);
  }

  /** Reads an array of objects, or one object as an array of one; empty for anything else. */
  public static Optional<List<JsonFields>> everyObject(Object json) {
    return json instanceof List
        ? JsonFields.list(json)
        : JsonFields.of(json).map(Collections::singletonList);
  }
}
