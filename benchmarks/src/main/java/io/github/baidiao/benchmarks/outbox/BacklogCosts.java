package io.github.baidiao.benchmarks.outbox;

import io.github.baidiao.benchmarks.Turns;
import io.github.baidiao.core.outbox.Backlog;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * What one entry costs while so many others wait in the same table: half of them each by itself,
 * half of them those of patients, in order.
 */
public record BacklogCosts(String database, List<AtSize> sizes) {
  private static final int PORTION = 20;
  private static final int PATIENTS = 4000;

  /** Nanoseconds for one entry: the median of the portions. */
  public record AtSize(
      int rows,
      double enqueue,
      double enqueueOrdered,
      double send,
      double sendOrdered,
      double insert) {}

  static BacklogCosts measure(
      Database database, List<Integer> sizes, int portions, int payloadBytes, PrintStream progress)
      throws Exception {
    byte[] payload = Messages.payload(payloadBytes);
    Messages single = Messages.each("bench-single", payload);
    Messages ordered = Messages.ofPatients("bench-ordered", PATIENTS, payload);
    PlainRows plain = new PlainRows(database, payload);
    List<AtSize> measured = new ArrayList<>();
    try (Outbox ofSingle = outbox(database, single);
        Outbox ofOrdered = outbox(database, ordered)) {
      Backlog backlog = database.backlog();
      int rows = 0;
      for (int size : sizes) {
        long start = System.nanoTime();
        try (Connection connection = database.connectToFill()) {
          backlog.add(connection, single::next, (size - rows) / 2);
          backlog.add(connection, ordered::next, (size - rows) / 2);
        }
        rows = size;
        progress.printf(
            "%s: %d rows wait, the last ones queued in %.1f s%n",
            database.title(), rows, (System.nanoTime() - start) / 1e9);
        Turns.Way[] ways = {
          portion(() -> ofSingle.enqueue(single.next())),
          portion(() -> ofOrdered.enqueue(ordered.next())),
          () -> drained(ofSingle),
          () -> drained(ofOrdered),
          portion(plain::insertAndCommit)
        };
        // Compiled code, and caches that a fresh million of rows has swept out.
        Turns.times(portions / 4 + 1, ways);
        double[] medians = Turns.medians(portions, ways);
        measured.add(
            new AtSize(
                size,
                medians[0] / PORTION,
                medians[1] / PORTION,
                medians[2] / PORTION,
                medians[3] / PORTION,
                medians[4] / PORTION));
      }
    }
    return new BacklogCosts(database.title(), measured);
  }

  private static Outbox outbox(Database database, Messages messages) {
    Outbox outbox = database.outbox(OutboxSettings.builder());
    outbox.register(AnsweringSender.atOnce(messages.lane()), LaneSettings.builder().build());
    return outbox;
  }

  /** What is done with one entry. */
  private interface One {
    void go() throws Exception;
  }

  private static Turns.Way portion(One one) {
    return () -> {
      for (int i = 0; i < PORTION; i++) {
        one.go();
      }
      return one;
    };
  }

  private static Object drained(Outbox outbox) {
    int sent = outbox.drainOnce(PORTION).sent();
    if (sent != PORTION) {
      throw new IllegalStateException(sent + " were sent of " + PORTION);
    }
    return outbox;
  }
}
