package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One confirm-save, by the rule of the house for what must not be done twice: look up before, send
 * once, and settle a lost answer by look-ups alone.
 *
 * <p>Status 400 is a refusal, "already authenticated today" among them (confirmed by 4), and its
 * texts are unknown: so it is the look-up that tells, not the text.
 */
final class ConfirmSave {
  private final AgentCalls calls;
  private final AgentSettings settings;
  private final AuthenRequest request;
  private final CitizenId person;

  ConfirmSave(AgentCalls calls, AgentSettings settings, AuthenRequest request) {
    this.calls = calls;
    this.settings = settings;
    this.request = request;
    this.person = request.patient().citizenId();
  }

  AuthenResult run() {
    LatestCode before;
    try {
      before = calls.latest(person);
    } catch (NhsoException e) {
      return nothingSent(e);
    }
    AuthenWire body = new AuthenWire(request, settings);
    HttpAnswer answer;
    try {
      answer = calls.send(AgentCalls.save("confirm-save", body));
    } catch (ServiceException e) {
      if (e.requestMayHaveArrived()) {
        return settle(before);
      }
      if (AgentCalls.isNotRunning(e)) {
        return AuthenResult.AgentNotRunning.INSTANCE;
      }
      throw e;
    }
    return outcome(answer, body, before);
  }

  private static AuthenResult nothingSent(NhsoException e) {
    if (e.code() == NhsoErrorCode.AGENT_NOT_RUNNING) {
      return AuthenResult.AgentNotRunning.INSTANCE;
    }
    if (e.code() == NhsoErrorCode.NO_READER) {
      return AuthenResult.NoReader.INSTANCE;
    }
    throw e;
  }

  private AuthenResult outcome(HttpAnswer answer, AuthenWire body, LatestCode before) {
    if (answer.isSuccess()) {
      return issued(answer, body)
          .map(code -> newOrKnown(code, before))
          .orElseGet(() -> settle(before));
    }
    if (answer.status() == AgentCalls.NO_READER_STATUS) {
      return AuthenResult.NoReader.INSTANCE;
    }
    if (AgentCalls.isRefusal(answer)) {
      return refused(answer, before);
    }
    if (!answer.mayHaveTakenEffect()) {
      throw answer.failure();
    }
    return settle(before);
  }

  private static Optional<AuthenCode> issued(HttpAnswer answer, AuthenWire body) {
    try {
      return AgentCodec.issued(answer.requireSuccess().json(Object.class), body);
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  private static AuthenResult newOrKnown(AuthenCode code, LatestCode before) {
    return before
        .code()
        .filter(known -> known.claimCode().equals(code.claimCode()))
        .<AuthenResult>map(known -> new AuthenResult.AlreadyAuthenticated(known, Optional.empty()))
        .orElseGet(() -> new AuthenResult.Issued(code));
  }

  private AuthenResult refused(HttpAnswer answer, LatestCode before) {
    Optional<String> reason = answer.problemText();
    return existing(before)
        .<AuthenResult>map(code -> new AuthenResult.AlreadyAuthenticated(code, reason))
        .orElseGet(() -> new AuthenResult.Refused(reason));
  }

  // A refused request issued nothing, so a look-up that fails here leaves a refusal, at worst one
  // that the code known before explains.
  private Optional<AuthenCode> existing(LatestCode before) {
    Settlement settlement = settlement();
    LatestCode latest = before;
    try {
      latest = calls.latest(person);
      Optional<AuthenCode> last = settlement.last(latest);
      return last.isPresent() ? last : settlement.newest(latest, calls.latestFive(person));
    } catch (SdkException e) {
      return settlement.last(latest);
    }
  }

  private AuthenResult settle(LatestCode before) {
    try {
      LatestCode after = calls.latest(person);
      return settlement()
          .settled(before, after, calls.latestFive(person))
          .<AuthenResult>map(AuthenResult.Issued::new)
          .orElse(AuthenResult.OutcomeUnknown.INSTANCE);
    } catch (SdkException e) {
      return AuthenResult.OutcomeUnknown.INSTANCE;
    }
  }

  private Settlement settlement() {
    LocalDate today = LocalDate.now(settings.clock().withZone(BangkokTime.ZONE));
    return new Settlement(settings.hospitalCode(), request.claimType(), today);
  }
}
