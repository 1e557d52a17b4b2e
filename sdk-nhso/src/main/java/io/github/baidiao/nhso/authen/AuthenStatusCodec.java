package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the nested answer of check-authen-status; empty when it is not what it should be. */
final class AuthenStatusCodec {
  private AuthenStatusCodec() {}

  static Optional<AuthenStatusResult> result(Object json) {
    return JsonFields.of(json)
        .filter(f -> f.flag("statusAuthen").isPresent())
        .flatMap(AuthenStatusCodec::result);
  }

  private static Optional<AuthenStatusResult> result(JsonFields f) {
    Optional<String> message = f.text("statusMessage", 500).flatMap(ProblemText::ofText);
    List<ServiceHistory> histories = new ArrayList<>();
    for (JsonFields each : f.objects("serviceHistories")) {
      Optional<ServiceHistory> history = history(each);
      if (!history.isPresent()) {
        return Optional.empty();
      }
      histories.add(history.get());
    }
    if (histories.isEmpty()) {
      return Optional.of(new AuthenStatusResult.NotFound(message));
    }
    return Optional.of(
        new AuthenStatusResult.Found(
            AuthenStatus.builder()
                .serviceHistories(histories)
                .name(
                    NhsoForms.personName(
                        Optional.empty(),
                        f.text("firstName"),
                        f.text("middleName"),
                        f.text("lastName")))
                .sex(NhsoForms.sexWord(f, "sex"))
                .nation(f.object("nation").flatMap(nation -> nation.text("code")))
                .mainInscl(NhsoForms.idAndName(f, "mainInscl"))
                .subInscl(NhsoForms.idAndName(f, "subInscl"))
                .statusMessage(message)
                .build()));
  }

  private static Optional<ServiceHistory> history(JsonFields f) {
    Optional<HospitalRef> hospital = NhsoForms.hospital(f, "hospital");
    return NhsoForms.claimCode(f, "claimCode")
        .map(
            code ->
                ServiceHistory.builder()
                    .claimCode(code)
                    .hospital(hospital)
                    .serviceDateTime(NhsoForms.time(f, "serviceDateTime"))
                    .service(
                        f.object("service").flatMap(s -> NhsoForms.claimType(s, "code", "name")))
                    .sourceChannel(f.text("sourceChannel"))
                    .build());
  }
}
