package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.examples.stationagent.server.StationException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What kept ENDPOINT from answering, in the statuses of NHSO's agent, with the SDK's code and the
 * text for its operator.
 */
final class EndpointFailures {
  /** What passes by itself; to whom the rest happens, it happens again. */
  private static final Set<HttpErrorCode> PASSING =
      EnumSet.of(
          HttpErrorCode.UNREACHABLE,
          HttpErrorCode.HOST_UNKNOWN,
          HttpErrorCode.CONNECT_TIMEOUT,
          HttpErrorCode.ANSWER_TIMEOUT,
          HttpErrorCode.CONNECTION_LOST,
          HttpErrorCode.TOO_MANY_REQUESTS,
          HttpErrorCode.SERVICE_UNAVAILABLE);

  private EndpointFailures() {}

  /**
   * Only reads: 503 for what passes, else 500, which the agent answers to all trouble of NHSO's.
   */
  static <T> T asOfALook(Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException e) {
      boolean passing = e.code() instanceof HttpErrorCode http && PASSING.contains(http);
      throw failure(passing ? 503 : 500, e);
    }
  }

  /** 424: no code was issued, and the same request can be sent again. */
  static <T> T beforeItWasIssued(Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException e) {
      throw failure(424, e);
    }
  }

  private static StationException failure(int status, SdkException e) {
    return StationException.of(status, e.code().id(), e.operatorText().thai());
  }

  static StationException refusedLook(Optional<String> serverText) {
    return StationException.of(500, NhsoErrorCode.REFUSED.id(), text(serverText));
  }

  static StationException refusal(Optional<String> serverText) {
    return StationException.refusal(NhsoErrorCode.REFUSED.id(), text(serverText));
  }

  private static String text(Optional<String> serverText) {
    return serverText.orElseGet(() -> NhsoErrorCode.REFUSED.operatorText().thai());
  }
}
