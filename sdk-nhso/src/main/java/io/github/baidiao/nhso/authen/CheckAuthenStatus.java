package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A client of NHSO's check-authen-status: which claim codes are on record for a person and a day,
 * of all hospitals. Thread-safe; close it when the program ends.
 *
 * <p>A call asks for one person and one day, which is all NHSO offers; it only reads, and repeats
 * itself after 429 when the service says so. Every call blocks. What is left is thrown: a {@link
 * io.github.baidiao.core.http.ServiceException} for a way, a token or a server that failed, an
 * {@link NhsoException} with {@code NHSO-106} for an answer that cannot be understood.
 */
public final class CheckAuthenStatus implements AutoCloseable {
  private final ServiceHttp http;

  private CheckAuthenStatus(ServiceHttp http) {
    this.http = http;
  }

  /** Makes a client. Nothing is sent yet. */
  public static CheckAuthenStatus connect(AuthenStatusSettings settings) {
    HttpSettings withToken =
        settings.http().toBuilder().tokenSource(settings.token().source()).build();
    return new CheckAuthenStatus(ServiceHttp.create(settings.baseUrl(), withToken));
  }

  /** Returns what is on record for every service. */
  public AuthenStatusResult of(CitizenId person, LocalDate day) {
    return ask(call(person, day));
  }

  /** Returns what is on record for one service, {@code PG0060001} for instance. */
  public AuthenStatusResult of(CitizenId person, LocalDate day, ClaimType service) {
    return ask(call(person, day).query("serviceCode", service.code()));
  }

  // The day is written in the Gregorian calendar (confirmed by 6).
  private static HttpCall call(CitizenId person, LocalDate day) {
    return HttpCall.get("check-authen-status", "/api/check-authen-status")
        .query("personalId", person.value())
        .query("serviceDate", day.toString());
  }

  private AuthenStatusResult ask(HttpCall call) {
    HttpAnswer answer = http.send(call);
    if (answer.status() == 400) {
      return new AuthenStatusResult.Refused(answer.problemText());
    }
    Optional<AuthenStatusResult> result =
        AuthenStatusCodec.result(answer.requireSuccess().json(Object.class));
    return result.orElseThrow(
        () -> NhsoException.answerInvalid("authen status", answer.correlationId()));
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    http.close();
  }
}
