package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.token.SmcToken;
import io.github.baidiao.nhso.token.SmcTokenSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rights from the legacy SOAP service UCWSTokenP1 (confirmed by 9), for those who still have it: it
 * is probably switched off (single source), and whoever is on the way reads the patient's number
 * and the officer's token. Take SRM or ENDPOINT wherever that is possible.
 */
public final class UcwsOverPlainHttp implements RightSearch {
  private final ServiceHttp http;
  private final SmcTokenSource token;

  private UcwsOverPlainHttp(ServiceHttp http, SmcTokenSource token) {
    this.http = http;
    this.token = token;
  }

  /** Makes a client. Nothing is sent yet. */
  public static UcwsOverPlainHttp connect(UcwsOverPlainHttpSettings settings) {
    HttpSettings withoutToken = settings.http().toBuilder().tokenSource(Optional.empty()).build();
    return new UcwsOverPlainHttp(
        ServiceHttp.create(settings.baseUrl(), withoutToken), settings.token());
  }

  @Override
  public RightsResult of(CitizenId person) {
    HttpAnswer answer = http.send(call(person)).requireSuccess();
    Optional<JsonFields> fields = UcwsXml.fields(answer.text()).flatMap(JsonFields::of);
    if (fields
        .flatMap(f -> f.text("ws_status"))
        .filter(UcwsCodec.TOKEN_NOT_GOOD::equals)
        .isPresent()) {
      throw NhsoException.of(NhsoErrorCode.SMC_TOKEN_NOT_GOOD);
    }
    return fields
        .flatMap(f -> UcwsCodec.result(f, person))
        .orElseThrow(() -> NhsoException.answerInvalid("rights", answer.correlationId()));
  }

  private HttpCall call(CitizenId person) {
    try (SmcToken officer = token.token()) {
      Function<char[], String> inXml =
          characters -> UcwsXml.request(officer.officer(), new String(characters), person);
      return HttpCall.post("ucws-search", "/ucwstokenp1/UCWSTokenP1", Repeatability.SAFE)
          .header("SOAPAction", "\"\"")
          .body(
              "text/xml; charset=utf-8",
              officer.token().use(inXml).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
