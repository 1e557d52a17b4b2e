package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message as its sender sees it: what it remembers outlives the sender, as in the table. */
final class QueuedVisit implements OutboxDelivery {
  /** Power fails: nothing catches it. */
  static final class PowerFailure extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final List<byte[]> memos = new ArrayList<>();
  private final byte[] payload;
  private boolean saidNotArrived;
  private Runnable afterRemembering = () -> {};

  private QueuedVisit(byte[] payload) {
    this.payload = payload;
  }

  static QueuedVisit of(OutboxMessage message) {
    return new QueuedVisit(message.payload());
  }

  static QueuedVisit of(byte[] payload) {
    return new QueuedVisit(payload);
  }

  QueuedVisit saidNotArrived(boolean said) {
    saidNotArrived = said;
    return this;
  }

  QueuedVisit afterRemembering(Runnable what) {
    afterRemembering = what;
    return this;
  }

  List<byte[]> memos() {
    return memos;
  }

  @Override
  public OutboxEntry entry() {
    throw new UnsupportedOperationException("not needed");
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }

  @Override
  public void remember(byte[] memo) {
    memos.add(memo.clone());
    afterRemembering.run();
  }

  @Override
  public Optional<byte[]> remembered() {
    return memos.isEmpty() ? Optional.empty() : Optional.of(memos.get(memos.size() - 1));
  }

  @Override
  public boolean saidNotArrived() {
    return saidNotArrived;
  }
}
