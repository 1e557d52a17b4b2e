package io.github.baidiao.benchmarks.outbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Queueing, sending and the cost of a backlog, on each database that is there. */
public final class OutboxTimes {
  /** As much as is said in the document. */
  public static final Size REAL =
      new Size(
          1500,
          4096,
          List.of(1, 2, 4),
          60,
          Duration.ofMillis(50),
          List.of(1_000, 10_000, 100_000, 1_000_000),
          16,
          512);

  /** Enough to see that everything runs. */
  public static final Size REHEARSAL =
      new Size(3, 512, List.of(1, 2), 2, Duration.ofMillis(1), List.of(100, 200), 1, 64);

  private static final int FSYNCS = 200;

  private OutboxTimes() {}

  /**
   * How much is measured.
   *
   * @param turns of queueing one message in each way
   * @param payloadBytes of those messages
   * @param entriesEach how many entries each worker has to send
   * @param answer how long the receiver takes
   * @param backlogs how many rows wait
   * @param portions of twenty entries in each way, for each number of rows
   * @param waitingBytes payload of the rows that wait
   */
  public record Size(
      int turns,
      int payloadBytes,
      List<Integer> workers,
      int entriesEach,
      Duration answer,
      List<Integer> backlogs,
      int portions,
      int waitingBytes) {}

  /** What was measured, a row for each database. */
  public record Outcome(
      Percentiles fsync,
      List<EnqueueTimes> enqueue,
      List<DrainRate> drain,
      List<BacklogCosts> backlog) {}

  /** Measures one database after the other; files of its own are in the folder meanwhile. */
  public static Outcome measure(Size size, Path folder, PrintStream progress) throws Exception {
    Outcome outcome =
        new Outcome(fsync(folder), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Database.Place place : Database.places()) {
      Path own = Files.createTempDirectory(folder, "outbox-");
      try (Database database = place.open(own)) {
        progress.printf("%s: queueing%n", database.title());
        outcome.enqueue().add(EnqueueTimes.measure(database, size.turns(), size.payloadBytes()));
        progress.printf("%s: sending%n", database.title());
        outcome
            .drain()
            .add(
                DrainRate.measure(
                    database,
                    size.workers(),
                    size.entriesEach(),
                    size.payloadBytes(),
                    size.answer()));
      } finally {
        delete(own);
      }
      // In a fresh table: what was sent before is none of its rows.
      Path backlog = Files.createTempDirectory(folder, "outbox-");
      try (Database database = place.open(backlog)) {
        outcome
            .backlog()
            .add(
                BacklogCosts.measure(
                    database, size.backlogs(), size.portions(), size.waitingBytes(), progress));
      } finally {
        delete(backlog);
      }
    }
    return outcome;
  }

  /** How long this disk takes until it says that 4 KiB are on it. */
  private static Percentiles fsync(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "fsync", "");
    long[] times = new long[FSYNCS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < times.length; i++) {
        channel.write(ByteBuffer.allocate(4096), i * 4096L);
        long start = System.nanoTime();
        channel.force(false);
        times[i] = System.nanoTime() - start;
      }
    } finally {
      Files.delete(file);
    }
    return Percentiles.of(times);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
