package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.time.Duration;
import java.util.Optional;

/** What is done after a fault that kept a request from being sent, or turned it away. */
final class NotSent {
  private NotSent() {}

  static SendResult because(SdkException e) {
    ErrorCode code = e.code();
    if (code == NhsoErrorCode.TRANSACTION_ID_INVALID) {
      return SendResult.refused(code, OnceSender.NOTHING);
    }
    Optional<Duration> retryAfter =
        e instanceof ServiceException ? ((ServiceException) e).retryAfter() : Optional.empty();
    return concernsAll(code) ? SendResult.laneDown(code, retryAfter) : SendResult.later(code);
  }

  // The line, the token, the settings. A 404 may be this visit's alone: no one-visit answer holds
  // the others up. Nor does an outbox that cannot remember, since the lane's pause is kept there.
  private static boolean concernsAll(ErrorCode code) {
    if (code instanceof OutboxErrorCode || code == HttpErrorCode.NOT_FOUND) {
      return false;
    }
    return code.advice() == Advice.RETRY_LATER
        || code.advice() == Advice.RETRY_NOW
        || code.advice() == Advice.FIX_CONFIG;
  }
}
