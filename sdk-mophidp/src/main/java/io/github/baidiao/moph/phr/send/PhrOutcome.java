package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.PhrResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What PHR's answers, and the lack of one, mean for the outbox. */
final class PhrOutcome {
  // Of this visit alone: other visits may still arrive.
  private static final Set<ErrorCode> OF_ONE_VISIT =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  HttpErrorCode.REQUEST_REFUSED,
                  HttpErrorCode.REQUEST_INVALID,
                  HttpErrorCode.INTERRUPTED,
                  HttpErrorCode.CLIENT_CLOSED)));

  private PhrOutcome() {}

  static SendResult of(PhrResult result) {
    return result.match(
        accepted -> SendResult.sent(),
        warned ->
            SendResult.acceptedWithWarnings(
                MophErrorCode.PHR_WARNED, PhrReceipt.warned(warned.warnings()).utf8()),
        refused ->
            SendResult.refused(
                MophErrorCode.PHR_REFUSED, PhrReceipt.because(refused.serverText()).utf8()),
        notSupported -> SendResult.laneDown(MophErrorCode.PHR_NOT_OFFERED, Optional.empty()),
        unknown -> unknown(unknown.code(), unknown.retryAfter()));
  }

  // An answer that was lost on the line, or a service that is busy, speaks of every visit, and one
  // that was not stored is as good as one that is sent again: the whole lane waits, and the attempt
  // does not count. Only what the service says of this visit, or says badly, is this visit's own.
  private static SendResult unknown(Optional<ErrorCode> code, Optional<Duration> retryAfter) {
    ErrorCode why = code.orElse(MophErrorCode.PHR_FAILED);
    boolean line = why instanceof HttpErrorCode && why.advice() == Advice.RETRY_LATER;
    return line || retryAfter.isPresent()
        ? SendResult.laneDown(why, retryAfter)
        : SendResult.unknown(why);
  }

  /** After a fault that kept the visit from being sent, or turned it away. */
  static SendResult notSent(SdkException e) {
    ErrorCode code = e.code();
    if (code == MophErrorCode.REQUEST_INVALID || code == MophErrorCode.PHR_LIST_EMPTY) {
      return SendResult.refused(code, PhrReceipt.because(e.detail()).utf8());
    }
    if (OF_ONE_VISIT.contains(code)) {
      return SendResult.later(code);
    }
    return SendResult.laneDown(
        code,
        e instanceof ServiceException ? ((ServiceException) e).retryAfter() : Optional.empty());
  }
}
