package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.AsciiCode;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.wire.NhsoForms;
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
    return NhsoForms.everyObject(json)
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

  /**
   * Reads the one setting of {@code preference} that may be known. The hospital's token stands
   * beside it (single source) and is not looked at. The text is empty when no reader is set.
   */
  static Optional<String> defaultTerminal(Object json) {
    return JsonFields.of(json)
        .filter(f -> ERROR_FIELDS.stream().noneMatch(f::has))
        .map(f -> f.text("defaultTerminal").orElse(""));
  }

  static Optional<AgentPatient> patient(Object json) {
    return JsonFields.of(json)
        .flatMap(f -> NhsoForms.citizenId(f, "pid").map(id -> patient(f, id)));
  }

  private static AgentPatient patient(JsonFields f, CitizenId id) {
    return AgentPatient.builder()
        .citizenId(id)
        .titleCode(f.text("titleName"))
        .name(name(f))
        .nation(f.text("nation"))
        .birthDate(NhsoForms.buddhistDay(f, "birthDate"))
        .sex(NhsoForms.sexWord(f, "sex"))
        .age(f.text("age"))
        .mainInscl(f.text("mainInscl").map(Right::parse))
        .subInscl(f.text("subInscl").map(Right::parse))
        .hospMain(NhsoForms.hospital(f, "hospMain"))
        .hospMainOp(NhsoForms.hospital(f, "hospMainOp"))
        .hospSub(NhsoForms.hospital(f, "hospSub"))
        .paidModel(f.text("paidModel"))
        .transDate(NhsoForms.time(f, "transDate"))
        .startDateTime(NhsoForms.time(f, "startDateTime"))
        .expireDateTime(NhsoForms.time(f, "expireDateTime"))
        .checkDate(NhsoForms.time(f, "checkDate"))
        .claimTypes(claimTypes(f))
        .correlationId(correlationId(f))
        .image(image(f))
        .build();
  }

  static Optional<AgentCard> card(Object json) {
    return JsonFields.of(json).flatMap(f -> NhsoForms.citizenId(f, "pid").map(id -> card(f, id)));
  }

  private static AgentCard card(JsonFields f, CitizenId id) {
    return AgentCard.builder()
        .citizenId(id)
        .titleCode(f.text("titleName"))
        .name(name(f))
        .birthDate(NhsoForms.buddhistDay(f, "birthDate"))
        .sex(NhsoForms.sexWord(f, "sex"))
        .image(image(f))
        .build();
  }

  /** Reads what confirm-save answered; an answer that speaks of another request is none. */
  static Optional<AuthenCode> issued(Object json, AuthenWire sent) {
    return JsonFields.of(json)
        .filter(f -> sameOrAbsent(f, "pid", sent.pid))
        .filter(f -> sameOrAbsent(f, "claimType", sent.claimType))
        .filter(f -> sameOrAbsent(f, "correlationId", sent.correlationId))
        .filter(f -> f.text("claimCode").filter(ClaimCode::isValid).isPresent())
        .map(
            f ->
                AuthenCode.builder()
                    .claimCode(ClaimCode.of(f.text("claimCode").orElse("")))
                    .claimType(ClaimType.of(sent.claimType))
                    .hospitalCode(HospitalCode.of(sent.hcode))
                    .claimedAt(NhsoForms.time(f, "createdDate"))
                    .build());
  }

  private static boolean sameOrAbsent(JsonFields f, String name, @Nullable String sent) {
    return !f.has(name) || f.text(name).equals(Optional.ofNullable(sent));
  }

  /** Reads {@code latest-authen-code}: an object (confirmed by 5), an array of one by some. */
  static Optional<LatestCode> latest(Object json) {
    Optional<List<JsonFields>> all =
        NhsoForms.everyObject(json).filter(objects -> objects.size() <= 1);
    if (!all.isPresent() || !all.get().stream().allMatch(AgentCodec::isCodeOrNone)) {
      return Optional.empty();
    }
    Optional<JsonFields> only = all.get().stream().findFirst();
    return Optional.of(
        new LatestCode(
            only.flatMap(AgentCodec::code),
            only.flatMap(fields -> NhsoForms.time(fields, "checkDate"))));
  }

  /**
   * Reads the list of five: an array (confirmed by 4), one object by some; a spoiled code is bad.
   */
  static Optional<List<AuthenCode>> codes(Object json) {
    return NhsoForms.everyObject(json)
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
  private static boolean isCodeOrNone(JsonFields f) {
    if (f.has("claimCode")) {
      return f.text("claimCode").filter(ClaimCode::isValid).isPresent();
    }
    return ERROR_FIELDS.stream().noneMatch(f::has);
  }

  private static Optional<AuthenCode> code(JsonFields f) {
    return f.text("claimCode")
        .map(
            code ->
                AuthenCode.builder()
                    .claimCode(ClaimCode.of(code))
                    .claimType(NhsoForms.claimType(f, "claimType", "claimTypeName"))
                    .hospitalCode(NhsoForms.hospitalCode(f, "hcode"))
                    .claimedAt(NhsoForms.time(f, "claimDateTime"))
                    .build());
  }

  private static Optional<PersonName> name(JsonFields f) {
    return NhsoForms.personName(
        Optional.empty(), f.text("fname"), Optional.empty(), f.text("lname"));
  }

  private static List<ClaimType> claimTypes(JsonFields f) {
    return f.objects("claimTypes").stream()
        .map(type -> NhsoForms.claimType(type, "claimType", "claimTypeName"))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  private static Optional<String> correlationId(JsonFields f) {
    return f.text("correlationId").filter(id -> AsciiCode.isOne(id, MAX_CORRELATION_ID_LENGTH));
  }

  // No source wraps its lines; the MIME decoder takes both, and skips what is not Base64.
  private static Optional<AgentImage> image(JsonFields f) {
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
