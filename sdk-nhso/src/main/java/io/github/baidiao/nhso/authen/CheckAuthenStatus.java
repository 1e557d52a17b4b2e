package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A client of NHSO's check-authen-status: which claim codes are on record for a person and a day,
 * of all hospitals. Thread-safe; close it when the program ends.
 *
 * <p>A call asks for one person and one day, which is all NHSO offers; it only reads, and repeats
 * itself after 429 when the service says so. Every call blocks. What is left is thrown: a {@link
 * ServiceException} for a way, a token or a server that failed, an {@link NhsoException} with
 * {@code NHSO-106} for an answer that cannot be understood, or is about somebody else.
 */
public final class CheckAuthenStatus implements AutoCloseable {
  // A year of the Buddhist era handed in as it is: NHSO would find nothing, and say so.
  private static final int NO_GREGORIAN_YEAR = 2400;

  private final ServiceHttp http;
  private final AuthenStatusApi api;

  private CheckAuthenStatus(ServiceHttp http, AuthenStatusApi api) {
    this.http = http;
    this.api = api;
  }

  /** Makes a client. Nothing is sent yet. */
  public static CheckAuthenStatus connect(AuthenStatusSettings settings) {
    HttpSettings withToken =
        settings.http().toBuilder().tokenSource(settings.token().source()).build();
    return new CheckAuthenStatus(ServiceHttp.create(settings.baseUrl(), withToken), settings.api());
  }

  /**
   * Returns what is on record for every service.
   *
   * @throws NhsoException ({@code NHSO-110}) for a day whose year is a Buddhist one
   */
  public AuthenStatusResult of(CitizenId person, LocalDate day) {
    return ask(call(person, day), person);
  }

  /**
   * Returns what is on record for one service, {@code PG0060001} for instance.
   *
   * @throws NhsoException as {@link #of(CitizenId, LocalDate)}
   */
  public AuthenStatusResult of(CitizenId person, LocalDate day, ClaimType service) {
    return ask(call(person, day).query("serviceCode", service.code()), person);
  }

  // The day is written in the Gregorian calendar (confirmed by 6).
  private HttpCall call(CitizenId person, LocalDate day) {
    if (day.getYear() >= NO_GREGORIAN_YEAR) {
      throw NhsoException.of(NhsoErrorCode.REQUEST_INVALID, "day: a Buddhist year");
    }
    return HttpCall.get("check-authen-status", api.path())
        .query("personalId", person.value())
        .query("serviceDate", day.toString());
  }

  private AuthenStatusResult ask(HttpCall call, CitizenId person) {
    HttpAnswer answer = http.send(call);
    if (answer.status() == 400) {
      return refused(answer);
    }
    if (answer.status() == 404) {
      return nothingOnRecord(answer, person);
    }
    return AuthenStatusCodec.result(answer.requireSuccess().json(Object.class), person)
        .orElseThrow(() -> NhsoException.answerInvalid("authen status", answer.correlationId()));
  }

  // By a status 404 one source says "none"; a wrong address does too, in other words.
  private static AuthenStatusResult nothingOnRecord(HttpAnswer answer, CitizenId person) {
    return json(answer)
        .flatMap(json -> AuthenStatusCodec.result(json, person))
        .filter(AuthenStatusResult.NotFound.class::isInstance)
        .orElseThrow(answer::failure);
  }

  // A web page with status 400 is a proxy's, and says nothing about the question.
  private static AuthenStatusResult refused(HttpAnswer answer) {
    Optional<Object> json = json(answer);
    if (!json.isPresent() && !answer.isEmpty()) {
      throw answer.failure();
    }
    Optional<String> message = json.flatMap(AuthenStatusCodec::message);
    return new AuthenStatusResult.Refused(message.isPresent() ? message : answer.problemText());
  }

  private static Optional<Object> json(HttpAnswer answer) {
    try {
      return Optional.of(answer.json(Object.class));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    http.close();
  }
}
