package io.github.baidiao.core.outbox;

import java.time.Duration;
import java.time.Instant;

/** Makes the row of a message that is to be queued. Thread-safe. */
final class NewRows {
  private final EntryCipher cipher;
  private final KeyedHash hash;
  private final EntryIds ids;
  private final int largestPayload;

  NewRows(EntryCipher cipher, KeyedHash hash, OutboxSettings settings) {
    this.cipher = cipher;
    this.hash = hash;
    this.ids = new EntryIds(settings.random());
    this.largestPayload = settings.largestPayload();
  }

  Row of(OutboxMessage message, long now, Duration expiry) {
    byte[] payload = message.payload();
    if (payload.length > largestPayload) {
      throw OutboxException.of(OutboxErrorCode.MESSAGE_INVALID, "payload");
    }
    String id = ids.next(now);
    return Row.builder()
        .seq(0)
        .rev(0)
        .id(id)
        .lane(message.lane().id())
        .key(message.key())
        .version(message.version())
        .orderRef(hash.order(message))
        .state(EntryState.WAITING)
        .unsettled(false)
        .saidNotArrived(false)
        .attempts(0)
        .enqueuedAt(now)
        .changedAt(now)
        .dueAt(message.notBefore().map(Instant::toEpochMilli).orElse(0L))
        .expiresAt(message.expiresAt().map(Instant::toEpochMilli).orElse(now + expiry.toMillis()))
        .payload(cipher.seal(id, EntryCipher.PAYLOAD, payload))
        .build();
  }
}
