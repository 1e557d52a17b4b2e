package io.github.baidiao.benchmarks.outbox;

import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEvent;
import io.github.baidiao.core.outbox.OutboxSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How many entries a second so many workers send to a service that answers slowly. */
public record DrainRate(String database, List<OfWorkers> rates) {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Entries a second, from the start of the threads to the last one written down as sent. */
  public record OfWorkers(int workers, int entries, double perSecond) {}

  static DrainRate measure(
      Database database, List<Integer> workers, int entriesEach, int payloadBytes, Duration answer)
      throws Exception {
    List<OfWorkers> rates = new ArrayList<>();
    try (SlowReceiver receiver = new SlowReceiver(answer)) {
      Messages messages = Messages.ofPatients("bench-drain", 4000, Messages.payload(payloadBytes));
      sent(database, receiver, messages, 2, entriesEach);
      for (int count : workers) {
        rates.add(sent(database, receiver, messages, count, count * entriesEach));
      }
    }
    return new DrainRate(database.title(), rates);
  }

  private static OfWorkers sent(
      Database database, SlowReceiver receiver, Messages messages, int workers, int entries)
      throws InterruptedException {
    CountDownLatch left = new CountDownLatch(entries);
    OutboxSettings.Builder settings =
        OutboxSettings.builder().workersPerLane(workers).listener(event -> countSent(event, left));
    try (Outbox outbox = database.recommended(settings)) {
      for (int i = 0; i < entries; i++) {
        outbox.enqueue(messages.next());
      }
      outbox.register(
          AnsweringSender.to(messages.lane(), receiver::accept), LaneSettings.builder().build());
      long start = System.nanoTime();
      outbox.start();
      if (!left.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(left.getCount() + " of " + entries + " were not sent");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new OfWorkers(workers, entries, entries / seconds);
    }
  }

  private static void countSent(OutboxEvent event, CountDownLatch left) {
    boolean sent =
        event.match(
            changed -> changed.entry().state() == EntryState.SENT,
            paused -> false,
            works -> false,
            trouble -> false);
    if (sent) {
      left.countDown();
    }
  }
}
