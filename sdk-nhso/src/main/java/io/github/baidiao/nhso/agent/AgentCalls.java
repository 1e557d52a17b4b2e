package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The agent's calls as such: paths, what may be repeated, and what its statuses mean. */
final class AgentCalls {
  static final int NO_READER_STATUS = 418;

  private final ServiceHttp http;

  AgentCalls(ServiceHttp http) {
    this.http = http;
  }

  HttpAnswer send(HttpCall call) {
    return http.send(call);
  }

  HttpAnswer terminalsAnswer() {
    return sendLookUp(HttpCall.get("terminals", "/api/smartcard/terminals"));
  }

  List<Terminal> terminals() {
    return decoded(accepted(terminalsAnswer()), AgentCodec::terminals, "terminals");
  }

  Optional<String> defaultTerminal() {
    HttpAnswer answer = accepted(sendLookUp(HttpCall.get("preference", "/api/preference")));
    return Optional.of(decoded(answer, AgentCodec::defaultTerminal, "preference"))
        .filter(name -> !name.isEmpty());
  }

  LatestCode latest(CitizenId person) {
    HttpCall call = HttpCall.get("latest-authen-code", "/api/nhso-service/latest-authen-code");
    return decoded(lookUp(call, person), AgentCodec::latest, "latest code");
  }

  List<AuthenCode> latestFive(CitizenId person) {
    HttpCall call =
        HttpCall.get("latest-5-authen-code", "/api/nhso-service/latest-5-authen-code-all-hospital");
    return decoded(lookUp(call, person), AgentCodec::codes, "latest five codes");
  }

  /** Builds the call that issues a claim code or a draft: never to be sent twice. */
  static HttpCall save(String operation, AuthenWire body) {
    return HttpCall.post(operation, "/api/nhso-service/" + operation, Repeatability.UNSAFE)
        .json(body);
  }

  private HttpAnswer lookUp(HttpCall call, CitizenId person) {
    return accepted(sendLookUp(call.segment(person.value())));
  }

  private HttpAnswer sendLookUp(HttpCall call) {
    try {
      return send(call);
    } catch (ServiceException e) {
      if (isNotRunning(e)) {
        throw NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);
      }
      throw e;
    }
  }

  private static HttpAnswer accepted(HttpAnswer answer) {
    if (answer.status() == NO_READER_STATUS) {
      throw NhsoException.of(NhsoErrorCode.NO_READER);
    }
    return answer.requireSuccess();
  }

  /** Reads an answer's JSON, or says what of it is not what it should be. */
  static <T> T decoded(
      HttpAnswer answer, Function<Object, Optional<T>> decode, String whatItShouldBe) {
    return decode
        .apply(answer.json(Object.class))
        .orElseThrow(() -> NhsoException.answerInvalid(whatItShouldBe, answer.correlationId()));
  }

  /** Returns whether the server understood the request and said no, for NHSO's own reasons. */
  static boolean isRefusal(HttpAnswer answer) {
    int status = answer.status();
    return status == 400 || status == 409 || status == 422;
  }

  /** Returns whether nobody took the connection, at least at the last attempt. */
  static boolean isNotRunning(ServiceException e) {
    return e.code() == HttpErrorCode.UNREACHABLE || e.code() == HttpErrorCode.CONNECT_TIMEOUT;
  }
}
