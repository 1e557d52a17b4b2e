package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.wire.DateForms;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads the answer of check-authen-status, nested or flat, field by field, so that each form is
 * understood from either service; empty when it is not what it should be. The sources stand in
 * {@code docs/protocols/nhso-authen.md}.
 */
final class AuthenStatusCodec {
  private static final int MAX_MESSAGE_LENGTH = 1000; // bounded again once it is masked

  // No field of an answer; with one of them a "false" does not say that nothing is on record.
  private static final List<String> ERROR_FIELDS =
      Collections.unmodifiableList(Arrays.asList("error", "errors", "dataError", "violations"));

  private AuthenStatusCodec() {}

  /** Reads an answer about that person. */
  static Optional<AuthenStatusResult> result(Object json, CitizenId asked) {
    return JsonFields.of(json)
        .filter(f -> isOf(f, asked))
        .filter(f -> ERROR_FIELDS.stream().noneMatch(f::has))
        .flatMap(f -> f.flag("statusAuthen").flatMap(found -> result(f, found)));
  }

  /** Reads the text for the operator, masked. */
  static Optional<String> message(Object json) {
    return JsonFields.of(json)
        .flatMap(f -> f.text("statusMessage", MAX_MESSAGE_LENGTH))
        .flatMap(ProblemText::ofText);
  }

  // Only the flat form names the person (confirmed by 2).
  private static boolean isOf(JsonFields f, CitizenId asked) {
    return !f.has("personalId") || f.text("personalId").equals(Optional.of(asked.value()));
  }

  // A list that is missing or of another kind is not "none" where something is said to be found,
  // and a list with codes is not "none" where nothing is: neither was seen, both are refused.
  private static Optional<AuthenStatusResult> result(JsonFields f, boolean found) {
    Optional<List<ServiceHistory>> histories =
        found || f.has("serviceHistories")
            ? f.onlyObjects("serviceHistories").flatMap(AuthenStatusCodec::histories)
            : Optional.of(Collections.emptyList());
    return histories
        .filter(all -> found || all.isEmpty())
        .map(
            all ->
                all.isEmpty()
                    ? new AuthenStatusResult.NotFound(messageOf(f))
                    : new AuthenStatusResult.Found(status(f, all)));
  }

  private static Optional<String> messageOf(JsonFields f) {
    return f.text("statusMessage", MAX_MESSAGE_LENGTH).flatMap(ProblemText::ofText);
  }

  private static AuthenStatus status(JsonFields f, List<ServiceHistory> histories) {
    Optional<JsonFields> nation = f.object("nation");
    Optional<JsonFields> province = f.object("province");
    return AuthenStatus.builder()
        .serviceHistories(histories)
        .name(
            NhsoForms.personName(
                Optional.empty(), f.text("firstName"), f.text("middleName"), f.text("lastName")))
        .sex(NhsoForms.sexWord(f, "sex"))
        .birthDate(DateForms.ofUnknownEra(f.text("birthDate"), f.object("birthDate")))
        .age(f.text("age"))
        .nation(either(nation, "code", f, "nationCode"))
        .nationDescription(either(nation, "descriptionTh", f, "nationDescription"))
        .provinceCode(either(province, "id", f, "provinceCode"))
        .provinceName(either(province, "name", f, "provinceName"))
        .mainInscl(right(f, "mainInscl"))
        .subInscl(right(f, "subInscl"))
        .hospMain(NhsoForms.hospital(f, "hospMain"))
        .hospMainOp(NhsoForms.hospital(f, "hospMainOp"))
        .hospSub(NhsoForms.hospital(f, "hospSub"))
        .paidModel(f.text("paidModel"))
        .statusMessage(messageOf(f))
        .build();
  }

  private static Optional<String> either(
      Optional<JsonFields> within, String name, JsonFields f, String flatName) {
    return within.isPresent() ? within.get().text(name) : f.text(flatName);
  }

  // Nested {id, name}; flat the code alone, with its name in a field beside it.
  private static Optional<Right> right(JsonFields f, String name) {
    if (f.object(name).isPresent()) {
      return NhsoForms.idAndName(f, name);
    }
    Optional<String> code = f.text(name);
    Optional<String> text = f.text(name + "Name");
    return code.isPresent() || text.isPresent()
        ? Optional.of(Right.of(code, text))
        : Optional.empty();
  }

  private static Optional<List<ServiceHistory>> histories(List<JsonFields> all) {
    List<ServiceHistory> histories = new ArrayList<>();
    for (JsonFields each : all) {
      Optional<ServiceHistory> history = history(each);
      if (!history.isPresent()) {
        return Optional.empty();
      }
      histories.add(history.get());
    }
    return Optional.of(histories);
  }

  // One without its code is spoiled: left out, it would make "none" of what is on record.
  private static Optional<ServiceHistory> history(JsonFields f) {
    Optional<HospitalRef> hospital =
        f.object("hospital").isPresent()
            ? NhsoForms.hospital(f, "hospital")
            : NhsoForms.hospitalCode(f, "hcode").map(code -> HospitalRef.of(code, f.text("hname")));
    Optional<JsonFields> service = f.object("service");
    return NhsoForms.claimCode(f, "claimCode")
        .map(
            code ->
                ServiceHistory.builder()
                    .claimCode(code)
                    .hospital(hospital)
                    .serviceDateTime(
                        NhsoForms.time(
                            f, f.has("serviceDateTime") ? "serviceDateTime" : "serviceDate"))
                    .service(
                        service.isPresent()
                            ? NhsoForms.claimType(service.get(), "code", "name")
                            : NhsoForms.claimType(f, "serviceCode", "serviceName"))
                    .sourceChannel(f.text("sourceChannel"))
                    .build());
  }
}
