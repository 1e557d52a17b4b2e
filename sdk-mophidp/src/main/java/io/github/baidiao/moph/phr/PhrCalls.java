package io.github.baidiao.moph.phr;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.envelope.Envelope;
import io.github.baidiao.moph.envelope.EnvelopeService;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.util.function.Function;

/**
 * Sends calls with one kind of token and one time limit, each in its turn, and says what an answer
 * means. Thread-safe.
 */
final class PhrCalls implements AutoCloseable {
  private final EnvelopeService service;
  private final RateLimit turns;

  private PhrCalls(EnvelopeService service, RateLimit turns) {
    this.service = service;
    this.turns = turns;
  }

  static PhrCalls connect(
      PhrSettings settings, TokenSource token, Duration timeout, RateLimit turns) {
    HttpSettings http =
        settings.http().toBuilder()
            .attemptTimeout(timeout)
            .totalDeadline(timeout.multipliedBy(settings.http().maxAttempts()))
            .build();
    return new PhrCalls(EnvelopeService.connect(settings.baseUrl(), http, token), turns);
  }

  /** Sends what stores something; that there is no such record refuses it. */
  PhrResult store(HttpCall call) {
    return changed(
        call, answer -> answer.isEmpty() ? new PhrResult.Refused(null) : accepted(answer));
  }

  /** Sends what takes something away; that there is no such record is as good. */
  PhrResult remove(HttpCall call) {
    return changed(call, PhrCalls::accepted);
  }

  private static PhrResult accepted(Envelope answer) {
    return answer.isWarned()
        ? new PhrResult.AcceptedWithWarnings(answer.warnings())
        : new PhrResult.Accepted();
  }

  private PhrResult changed(HttpCall call, Function<Envelope, PhrResult> meaning) {
    Envelope answer;
    try {
      answer = ask(call);
    } catch (MophException e) {
      return result(e);
    } catch (ServiceException e) {
      return result(e);
    }
    return meaning.apply(answer);
  }

  private static PhrResult result(MophException e) {
    ErrorCode code = e.code();
    if (code == MophErrorCode.REFUSED) {
      return new PhrResult.Refused(e.serverText().orElse(null));
    }
    if (code == MophErrorCode.NOT_OFFERED) {
      return new PhrResult.NotSupported();
    }
    if (code == MophErrorCode.SERVICE_FAILED) {
      return new PhrResult.OutcomeUnknown(MophErrorCode.PHR_FAILED, null);
    }
    if (code == MophErrorCode.ANSWER_INVALID) {
      return new PhrResult.OutcomeUnknown(code, null);
    }
    throw e;
  }

  private static PhrResult result(ServiceException e) {
    int status = e.status().orElse(0);
    if (status == 400 || status == 413 || status == 422) {
      return new PhrResult.Refused(null);
    }
    boolean turnedAway = status >= 400 && status < 500 && status != 408;
    if (!e.requestMayHaveArrived() || turnedAway) {
      throw e;
    }
    return new PhrResult.OutcomeUnknown(e.code(), e.retryAfter().orElse(null));
  }

  /**
   * Sends a call in its turn, and returns the success or that there is nothing on record.
   *
   * @throws MophException {@code MOPH-902} for a token that is not taken
   */
  Envelope ask(HttpCall call) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.interruptedBeforeSending();
    }
    try {
      return service.send(call);
    } catch (MophException e) {
      throw e.code() == MophErrorCode.TOKEN_NOT_TAKEN
          ? tokenNotTaken(e.correlationId().orElse("-"))
          : e;
    } catch (ServiceException e) {
      boolean token = e.code() == HttpErrorCode.UNAUTHORIZED || e.code() == HttpErrorCode.FORBIDDEN;
      if (token) {
        throw tokenNotTaken(e.correlationId().orElse("-"));
      }
      throw e;
    }
  }

  private static MophException tokenNotTaken(String correlationId) {
    return MophException.of(MophErrorCode.PHR_TOKEN_NOT_TAKEN, "right MOPH_PHR_HIE", correlationId);
  }

  @Override
  public void close() {
    service.close();
  }
}
