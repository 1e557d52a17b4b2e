package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.Json;
import io.github.baidiao.examples.stationagent.server.Problem;
import io.github.baidiao.examples.stationagent.server.StationException;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * NHSO's own agent behind the station: its answers are passed on with their status, errors too.
 * Look-ups may be asked twice, codes never.
 */
final class OriginalAgent implements Nhso {
  private static final String SERVICE = "/api/nhso-service/";
  private static final String SANDBOX_HEADER = "X-Baidiao-Sandbox";

  private final ServiceHttp http;

  OriginalAgent(NhsoSource.OriginalAgent behind) {
    this.http = ServiceHttp.create(behind.address(), behind.http());
  }

  /** The agent reads by itself: that it was the same card is checked, since readers can be many. */
  @Override
  public Answer read(Reading reading, boolean withImage) {
    Answer answer =
        passedOn(
            look(
                HttpCall.get("read", "/api/smartcard/read")
                    .query("readImageFlag", Boolean.toString(withImage))));
    if (answer.status() == 200) {
      String pid =
          JsonFields.of(answer.body())
              .flatMap(fields -> fields.text("pid"))
              .orElseThrow(() -> StationException.of(Problem.NHSO_ANSWER_INVALID));
      if (!pid.equals(reading.card().citizenId().value())) {
        throw StationException.of(Problem.OTHER_CARD);
      }
    }
    return answer;
  }

  @Override
  public Answer confirmSave(Map<String, Object> request, Optional<ThaiIdCard> card) {
    return save("confirm-save", request);
  }

  @Override
  public Answer saveAsDraft(Map<String, Object> request) {
    return save("save-as-draft", request);
  }

  private Answer save(String operation, Map<String, Object> request) {
    HttpAnswer answer;
    try {
      answer =
          http.send(
              HttpCall.post(operation, SERVICE + operation, Repeatability.UNSAFE)
                  .body("application/json", Json.write(request)));
    } catch (ServiceException e) {
      throw StationException.of(
          e.requestMayHaveArrived() ? Problem.OUTCOME_UNKNOWN : Problem.NOTHING_SENT);
    }
    // A success that cannot be read may have issued a code.
    return answer.isSuccess()
        ? body(answer)
            .map(body -> passedOn(answer, body))
            .orElseThrow(() -> StationException.of(Problem.OUTCOME_UNKNOWN))
        : passedOn(answer);
  }

  @Override
  public Answer latest(CitizenId person) {
    return lookUp("latest-authen-code", SERVICE + "latest-authen-code", person);
  }

  @Override
  public Answer latestFive(CitizenId person) {
    return lookUp("latest-5", SERVICE + "latest-5-authen-code-all-hospital", person);
  }

  @Override
  public Answer probe(CitizenId person) {
    return lookUp("probe", "/api/smartcard/probe", person);
  }

  private Answer lookUp(String operation, String path, CitizenId person) {
    return passedOn(look(HttpCall.get(operation, path).segment(person.value())));
  }

  private HttpAnswer look(HttpCall call) {
    try {
      return http.send(call);
    } catch (ServiceException e) {
      boolean away =
          e.code() == HttpErrorCode.UNREACHABLE || e.code() == HttpErrorCode.CONNECT_TIMEOUT;
      throw StationException.of(away ? Problem.NHSO_NOT_RUNNING : Problem.NHSO_NO_ANSWER);
    }
  }

  // An error without JSON keeps its status; a success without it is none.
  private static Answer passedOn(HttpAnswer answer) {
    Optional<Object> body = body(answer);
    if (body.isPresent()) {
      return passedOn(answer, body.get());
    }
    if (answer.status() < 400) {
      throw StationException.of(Problem.NHSO_ANSWER_INVALID);
    }
    throw StationException.of(
        answer.status(),
        "NHSO_HTTP_" + answer.status(),
        "NHSO Agent แจ้งข้อผิดพลาด HTTP " + answer.status() + " กรุณาตรวจสอบรหัสล่าสุดก่อนลองใหม่");
  }

  private static Answer passedOn(HttpAnswer answer, Object body) {
    boolean invented = answer.header(SANDBOX_HEADER).filter("true"::equals).isPresent();
    return new Answer(answer.status(), body, invented);
  }

  private static Optional<Object> body(HttpAnswer answer) {
    try {
      Object json = answer.json(Object.class);
      return Optional.of(json).filter(body -> body instanceof Map || body instanceof List);
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  /** The agent decides by itself; what it demands is unknown. */
  @Override
  public boolean cardMustStay() {
    return false;
  }

  @Override
  public boolean isReachable() {
    try {
      return http.send(HttpCall.get("terminals", "/api/smartcard/terminals")).isSuccess();
    } catch (ServiceException e) {
      return false;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
