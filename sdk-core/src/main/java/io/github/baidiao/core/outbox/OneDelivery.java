package io.github.baidiao.core.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One claimed row as its sender sees it, and what the sender kept meanwhile. Thread-safe. */
final class OneDelivery implements OutboxDelivery {
  private final Store store;
  private final EntryCipher cipher;
  private final byte[] payload;
  private final long leaseUntil;
  private Row row;
  private @Nullable OutboxException failure;

  OneDelivery(Store store, EntryCipher cipher, Row row, byte[] payload, long leaseUntil) {
    this.store = store;
    this.cipher = cipher;
    this.row = row;
    this.payload = payload;
    this.leaseUntil = leaseUntil;
  }

  @Override
  public OutboxEntry entry() {
    return RowView.entry(row());
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }

  @Override
  public synchronized void remember(byte[] memo) {
    try {
      if (store.now() >= leaseUntil) {
        throw OutboxException.of(OutboxErrorCode.ENTRY_NOT_READY, "lease");
      }
      Row changed =
          Row.builder().from(row).memo(cipher.seal(row.id(), EntryCipher.MEMO, memo)).build();
      int rev =
          store
              .update(changed)
              .orElseThrow(() -> OutboxException.of(OutboxErrorCode.ENTRY_NOT_READY, "lease"));
      row = Row.builder().from(changed).rev(rev).build();
    } catch (OutboxException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public synchronized Optional<byte[]> remembered() {
    byte @Nullable [] memo = row.memo();
    return memo == null
        ? Optional.empty()
        : Optional.of(cipher.open(row.id(), EntryCipher.MEMO, memo));
  }

  @Override
  public boolean saidNotArrived() {
    return row().saidNotArrived();
  }

  /** Returns the row with what was kept. */
  synchronized Row row() {
    return row;
  }

  /** Returns whether that is why nothing was kept: then nothing was sent either. */
  synchronized boolean isFailureToRemember(Throwable thrown) {
    return thrown == failure;
  }
}
