package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every name and form the agent uses on the wire, read into our values; the sources stand in {@code
 * docs/protocols/nhso-agent.md}. An empty answer means: not what it should be.
 */
final class AgentCodec {
  // Our own limit; a UUID has 36.
  private static final int MAX_CORRELATION_ID_LENGTH = 64;

  // Of Spring Boot's error body and of RFC 7807; none is a field of a code.
  private static final List<String> ERROR_FIELDS =
      Collections.unmodifiableList(
          Arrays.asList("error", "errors", "title", "detail", "message", "status", "violations"));

  private AgentCodec() {}

  static Optional<List<Terminal>> terminals(Object json) {
    return everyObject(json)
        .map(
            all ->
                all.stream()
                    .map(
                        each ->
                            Terminal.of(
                                each.text("terminalName").orElse(""),
                                each.flag("isPresent").orElse(false)))
                    .collect(Collectors.toList()));
  }

  static Optional<AgentPatient> patient(Object json) {
    return WireFields.of(json).flatMap(f -> citizenId(f).map(id -> patient(f, id)));
  }

  private static AgentPatient patient(WireFields f, CitizenId id) {
    return AgentPatient.builder()
        .citizenId(id)
        .titleCode(f.text("titleName"))
        .name(name(f))
        .nation(f.text("nation"))
        .birthDate(birthDate(f))
        .sex(sex(f))
        .age(f.text("age"))
        .mainInscl(f.text("mainInscl").map(Right::parse))
        .subInscl(f.text("subInscl").map(Right::parse))
        .hospMain(hospital(f, "hospMain"))
        .hospMainOp(hospital(f, "hospMainOp"))
        .hospSub(hospital(f, "hospSub"))
        .paidModel(f.text("paidModel"))
        .transDate(time(f, "transDate"))
        .startDateTime(time(f, "startDateTime"))
        .expireDateTime(time(f, "expireDateTime"))
        .checkDate(time(f, "checkDate"))
        .claimTypes(claimTypes(f))
        .correlationId(correlationId(f))
        .image(image(f))
        .build();
  }

  static Optional<AgentCard> card(Object json) {
    return WireFields.of(json).flatMap(f -> citizenId(f).map(id -> card(f, id)));
  }

  private static AgentCard card(WireFields f, CitizenId id) {
    return AgentCard.builder()
        .citizenId(id)
        .titleCode(f.text("titleName"))
        .name(name(f))
        .birthDate(birthDate(f))
        .sex(sex(f))
        .image(image(f))
        .build();
  }

  /** Reads what confirm-save answered; an answer that speaks of another request is none. */
  static Optional<AuthenCode> issued(Object json, AuthenWire sent) {
    return WireFields.of(json)
        .filter(f -> sameOrAbsent(f, "pid", sent.pid))
        .filter(f -> sameOrAbsent(f, "claimType", sent.claimType))
        .filter(f -> sameOrAbsent(f, "correlationId", sent.correlationId))
        .filter(f -> f.text("claimCode").filter(ClaimCode::isOne).isPresent())
        .map(
            f ->
                AuthenCode.builder()
                    .claimCode(ClaimCode.of(f.text("claimCode").orElse("")))
                    .claimType(ClaimType.of(sent.claimType))
                    .hospitalCode(HospitalCode.of(sent.hcode))
                    .claimedAt(time(f, "createdDate"))
                    .build());
  }

  private static boolean sameOrAbsent(WireFields f, String name, @Nullable String sent) {
    return !f.has(name) || f.text(name).equals(Optional.ofNullable(sent));
  }

  /** Reads {@code latest-authen-code}: an object (confirmed by 5), an array of one by some. */
  static Optional<LatestCode> latest(Object json) {
    Optional<List<WireFields>> all = everyObject(json).filter(objects -> objects.size() <= 1);
    if (!all.isPresent() || !all.get().stream().allMatch(AgentCodec::isCodeOrNone)) {
      return Optional.empty();
    }
    Optional<WireFields> only = all.get().stream().findFirst();
    return Optional.of(
        new LatestCode(
            only.flatMap(AgentCodec::code), only.flatMap(fields -> time(fields, "checkDate"))));
  }

  /**
   * Reads the list of five: an array (confirmed by 4), one object by some; a spoiled code is bad.
   */
  static Optional<List<AuthenCode>> codes(Object json) {
    return everyObject(json)
        .filter(all -> all.stream().allMatch(AgentCodec::isCodeOrNone))
        .map(
            all ->
                all.stream()
                    .map(AgentCodec::code)
                    .filter(Optional::isPresent)
                    .map(Optional::get)
                    .collect(Collectors.toList()));
  }

  // Without any code the agent sends an object that lacks it (confirmed by 2). An error body under
  // a success status lacks it too, and must not pass for "none": it would make an old code look
  // new.
  private static boolean isCodeOrNone(WireFields f) {
    if (f.has("claimCode")) {
      return f.text("claimCode").filter(ClaimCode::isOne).isPresent();
    }
    return ERROR_FIELDS.stream().noneMatch(f::has);
  }

  private static Optional<AuthenCode> code(WireFields f) {
    return f.text("claimCode")
        .map(
            code ->
                AuthenCode.builder()
                    .claimCode(ClaimCode.of(code))
                    .claimType(claimType(f))
                    .hospitalCode(hospitalCode(f))
                    .claimedAt(time(f, "claimDateTime"))
                    .build());
  }

  private static Optional<List<WireFields>> everyObject(Object json) {
    List<?> items = json instanceof List ? (List<?>) json : Collections.singletonList(json);
    List<WireFields> objects = new ArrayList<>();
    for (Object item : items) {
      Optional<WireFields> fields = WireFields.of(item);
      if (!fields.isPresent()) {
        return Optional.empty();
      }
      objects.add(fields.get());
    }
    return Optional.of(objects);
  }

  private static Optional<CitizenId> citizenId(WireFields f) {
    return f.text("pid").filter(CitizenId::isValid).map(CitizenId::of);
  }

  private static Optional<PersonName> name(WireFields f) {
    try {
      return Optional.of(PersonName.builder().first(f.text("fname")).last(f.text("lname")).build());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<ThaiDate> birthDate(WireFields f) {
    return f.text("birthDate").flatMap(AgentDates::day);
  }

  private static Optional<Sex> sex(WireFields f) {
    String word = f.text("sex").orElse("");
    if (word.equals("ชาย")) {
      return Optional.of(Sex.MALE);
    }
    return word.equals("หญิง") ? Optional.of(Sex.FEMALE) : Optional.empty();
  }

  private static Optional<HospitalRef> hospital(WireFields f, String name) {
    return f.object(name)
        .flatMap(at -> hospitalCode(at).map(code -> HospitalRef.of(code, at.text("hname"))));
  }

  private static Optional<HospitalCode> hospitalCode(WireFields f) {
    try {
      return f.text("hcode").map(HospitalCode::of);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static List<ClaimType> claimTypes(WireFields f) {
    return f.objects("claimTypes").stream()
        .map(AgentCodec::claimType)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  private static Optional<ClaimType> claimType(WireFields f) {
    return f.text("claimType")
        .filter(code -> AsciiCode.isOne(code, ClaimType.MAX_CODE_LENGTH))
        .map(code -> ClaimType.of(code, f.text("claimTypeName")));
  }

  private static Optional<String> correlationId(WireFields f) {
    return f.text("correlationId").filter(id -> AsciiCode.isOne(id, MAX_CORRELATION_ID_LENGTH));
  }

  private static Optional<LocalDateTime> time(WireFields f, String name) {
    return f.text(name).flatMap(AgentDates::time);
  }

  // No source wraps its lines; the MIME decoder takes both, and skips what is not Base64.
  private static Optional<AgentImage> image(WireFields f) {
    try {
      return f.exactText("image")
          .map(text -> Base64.getMimeDecoder().decode(text))
          .filter(bytes -> bytes.length > 0)
          .map(AgentImage::of);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
