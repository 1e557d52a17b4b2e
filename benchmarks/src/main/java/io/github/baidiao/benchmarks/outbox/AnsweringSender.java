package io.github.baidiao.benchmarks.outbox;

import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.OutboxDelivery;
import io.github.baidiao.core.outbox.OutboxSender;
import io.github.baidiao.core.outbox.SendResult;
import io.github.baidiao.core.outbox.Settlement;
import java.time.Duration;
import java.util.function.Consumer;

/** Sends to a receiver that takes everything. */
final class AnsweringSender implements OutboxSender {
  private final Lane lane;
  private final Consumer<byte[]> receiver;

  private AnsweringSender(Lane lane, Consumer<byte[]> receiver) {
    this.lane = lane;
    this.receiver = receiver;
  }

  /** A receiver that takes no time at all. */
  static OutboxSender atOnce(Lane lane) {
    return new AnsweringSender(lane, payload -> {});
  }

  static OutboxSender to(Lane lane, Consumer<byte[]> receiver) {
    return new AnsweringSender(lane, receiver);
  }

  @Override
  public Lane lane() {
    return lane;
  }

  @Override
  public SendResult send(OutboxDelivery delivery) {
    receiver.accept(delivery.payload());
    return SendResult.sent();
  }

  @Override
  public Settlement settle(OutboxDelivery delivery) {
    return Settlement.sendAgain();
  }

  @Override
  public Duration longestSend() {
    return Duration.ofSeconds(30);
  }
}
