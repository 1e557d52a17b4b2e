package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.util.Optional;

/** A message as its sender sees it; nothing is remembered of a visit. */
record SentVisit(byte[] payload) implements OutboxDelivery {
  @Override
  public OutboxEntry entry() {
    throw new UnsupportedOperationException("not needed");
  }

  @Override
  public void remember(byte[] memo) {
    throw new UnsupportedOperationException("nothing to remember");
  }

  @Override
  public Optional<byte[]> remembered() {
    return Optional.empty();
  }

  @Override
  public boolean saidNotArrived() {
    return false;
  }
}
