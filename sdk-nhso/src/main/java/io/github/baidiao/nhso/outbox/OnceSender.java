package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.BeforeSending;
import io.github.baidiao.nhso.endpoint.RecordBefore;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a request that must not be done twice. A memo with the codes on record is on disk before
 * the POST goes out: without one nothing was sent, and with one only a look-up tells.
 */
abstract class OnceSender<Q> implements OutboxSender {
  static final byte[] NOTHING = new byte[0];

  private final Lane lane;
  private final OnceSettings settings;
  private final NhsoErrorCode unknown;

  /**
   * Makes a sender.
   *
   * @param unknown what a person is told when no look-up settles it
   */
  OnceSender(Lane lane, OnceSettings settings, NhsoErrorCode unknown) {
    this.lane = lane;
    this.settings = settings;
    this.unknown = unknown;
  }

  /** Reads a payload, as it was queued or corrected since. */
  abstract Q read(byte[] payload);

  /**
   * Sends once.
   *
   * @param careful not beside a code that may be this visit's
   */
  abstract SendResult call(Q request, boolean careful, BeforeSending beforeSending);

  abstract Optional<ClaimCode> lookUp(Q request, RecordBefore before);

  @Override
  public final Lane lane() {
    return lane;
  }

  @Override
  public final Duration longestSend() {
    return settings.longestSend();
  }

  @Override
  public final SendResult send(OutboxDelivery delivery) {
    Q request;
    try {
      request = read(delivery.payload());
    } catch (NhsoException e) {
      return SendResult.refused(e.code(), NOTHING);
    }
    try {
      // What an earlier sending kept is not what is on record now.
      if (memo(delivery).isPresent()) {
        delivery.remember(NOTHING);
      }
      return call(
          request,
          delivery.saidNotArrived(),
          (before, mayBeThisVisits) ->
              delivery.remember(Memo.of(before, settings.clock().instant()).utf8()));
    } catch (SdkException e) {
      return NotSent.because(e);
    }
  }

  @Override
  public final Settlement settle(OutboxDelivery delivery) {
    try {
      Q request = read(delivery.payload());
      Optional<Memo> memo = memo(delivery).map(Memo::read);
      return memo.map(kept -> settle(request, kept)).orElseGet(Settlement::sendAgain);
    } catch (NhsoException e) {
      return Settlement.forAPerson(e.code());
    }
  }

  private Settlement settle(Q request, Memo memo) {
    Optional<ClaimCode> code;
    try {
      code = lookUp(request, memo.before());
    } catch (SdkException e) {
      // When NHSO takes no question about this person, asking for ever changes nothing.
      boolean hopeless = e.code() == NhsoErrorCode.REFUSED && !isRecent(memo);
      return hopeless ? Settlement.forAPerson(unknown) : Settlement.lookAgain(e.code());
    }
    if (code.isPresent()) {
      byte[] receipt = CodeReceipt.builder().code(code).settledByLookUp(true).build().utf8();
      return Settlement.settled(SendResult.sent(receipt));
    }
    return isRecent(memo) ? Settlement.lookAgain(unknown) : Settlement.forAPerson(unknown);
  }

  // A clock that went back tells nothing: then a person is asked.
  private boolean isRecent(Memo memo) {
    Instant now = settings.clock().instant();
    return !now.isBefore(memo.at()) && now.isBefore(memo.at().plus(settings.lookFor()));
  }

  private static Optional<byte[]> memo(OutboxDelivery delivery) {
    return delivery.remembered().filter(memo -> memo.length > 0);
  }
}
