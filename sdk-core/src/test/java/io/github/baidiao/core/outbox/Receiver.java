package io.github.baidiao.core.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A sender whose receiver is a list; what it answers next is said beforehand. Thread-safe. */
final class Receiver implements OutboxSender {
  static final Lane PHR = Lane.of("phr", HospitalCode.of("99999"));
  static final Lane CLAIMS = Lane.of("close-rights", HospitalCode.of("99999"));

  final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
  final List<OutboxEntry> settled = Collections.synchronizedList(new ArrayList<>());
  final Queue<Function<OutboxDelivery, SendResult>> answers = new ConcurrentLinkedQueue<>();
  final Queue<Function<OutboxDelivery, Settlement>> settlements = new ConcurrentLinkedQueue<>();

  private final Lane lane;

  Receiver(Lane lane) {
    this.lane = lane;
  }

  @Override
  public Lane lane() {
    return lane;
  }

  Receiver answers(SendResult... results) {
    for (SendResult result : results) {
      answers.add(delivery -> result);
    }
    return this;
  }

  Receiver settles(Settlement... results) {
    for (Settlement result : results) {
      settlements.add(delivery -> result);
    }
    return this;
  }

  @Override
  public SendResult send(OutboxDelivery delivery) {
    var answer = answers.poll();
    SendResult result = answer == null ? SendResult.sent() : answer.apply(delivery);
    if (result instanceof SendResult.Arrived) {
      arrived.add(new String(delivery.payload(), StandardCharsets.UTF_8));
    }
    return result;
  }

  @Override
  public Settlement settle(OutboxDelivery delivery) {
    settled.add(delivery.entry());
    var settlement = settlements.poll();
    return settlement == null ? Settlement.sendAgain() : settlement.apply(delivery);
  }

  @Override
  public Duration longestSend() {
    return Duration.ofSeconds(30);
  }
}
