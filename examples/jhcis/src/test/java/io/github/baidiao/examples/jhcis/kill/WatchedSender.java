package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import java.time.Duration;
import java.util.Optional;

/** A sender that tells where it is, and is taken for dead sooner. */
record WatchedSender(OutboxSender real, Moments moments, Duration longestSend)
    implements OutboxSender {
  @Override
  public Lane lane() {
    return real.lane();
  }

  @Override
  public SendResult send(OutboxDelivery delivery) {
    moments.reached(Moment.TAKEN);
    SendResult result = real.send(new Watched(delivery, moments));
    moments.reached(Moment.ANSWERED);
    return result;
  }

  @Override
  public Settlement settle(OutboxDelivery delivery) {
    moments.reached(Moment.SETTLING);
    return real.settle(delivery);
  }

  private record Watched(OutboxDelivery real, Moments moments) implements OutboxDelivery {
    @Override
    public OutboxEntry entry() {
      return real.entry();
    }

    @Override
    public byte[] payload() {
      return real.payload();
    }

    @Override
    public void remember(byte[] memo) {
      real.remember(memo);
      if (memo.length > 0) {
        moments.reached(Moment.REMEMBERED);
      }
    }

    @Override
    public Optional<byte[]> remembered() {
      return real.remembered();
    }

    @Override
    public boolean saidNotArrived() {
      return real.saidNotArrived();
    }
  }
}
