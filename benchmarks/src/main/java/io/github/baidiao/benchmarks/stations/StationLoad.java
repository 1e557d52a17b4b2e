package io.github.baidiao.benchmarks.stations;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.stub.StubServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stations that proof one citizen after the other, all at once, in one process with the stub. */
public final class StationLoad {
  /** What a real run does: 200 stations for a minute, each with fifty citizens in turn. */
  public static final Size REAL = new Size(200, 50, Duration.ofMinutes(1));

  /** What shows that it still runs. */
  public static final Size REHEARSAL = new Size(8, 3, Duration.ofSeconds(2));

  private static final Duration LONGEST_FLOW = Duration.ofMinutes(2);

  private final Size size;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();

  private StationLoad(Size size) {
    this.size = size;
  }

  /** How many stations, how many citizens each of them sees in turn, and for how long. */
  public record Size(int stations, int citizens, Duration time) {}

  /**
   * What came of it.
   *
   * @param sortedNanos how long each flow took that went well, the shortest first
   * @param registered how many registrations the stub has in the end
   * @param troubles how many flows went otherwise, by what
   */
  public record Outcome(
      List<Long> sortedNanos, int registered, Map<String, Integer> troubles, Duration took) {
    /** Returns the nanoseconds that so many percent stay below; 0 when no flow went well. */
    public double percentile(double percent) {
      int at = (int) Math.ceil(sortedNanos.size() * percent / 100) - 1;
      return sortedNanos.isEmpty() ? 0 : sortedNanos.get(Math.max(0, at)).doubleValue();
    }

    /** Returns how many flows there were in a second. */
    public double perSecond() {
      return sortedNanos.size() * 1e9 / took.toNanos();
    }

    /** Returns how many tokens redeemed nothing, or another's registration. */
    public int wrongTokens() {
      return troubles.getOrDefault("wrong token", 0);
    }
  }

  /** Runs it. */
  public static Outcome run(Size size) throws InterruptedException {
    try (StubServer server = StubServer.start()) {
      for (int i = 0; i < size.stations() * size.citizens(); i++) {
        server.stub().add(new InventedCitizen(i).known());
      }
      return new StationLoad(size).against(server);
    }
  }

  private Outcome against(StubServer server) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    for (int i = 0; i < size.stations(); i++) {
      int first = i * size.citizens();
      Thread thread = new Thread(() -> work(server, first, begin), "station-" + i);
      threads.add(thread);
      thread.start();
    }
    long start = System.nanoTime();
    begin.countDown();
    for (Thread thread : threads) {
      thread.join(size.time().plus(LONGEST_FLOW).toMillis());
      if (thread.isAlive()) {
        throw new IllegalStateException("a station hangs");
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    List<Long> sorted = nanos.stream().sorted().toList();
    Map<String, Integer> counts = new TreeMap<>();
    troubles.forEach((what, count) -> counts.put(what, count.get()));
    return new Outcome(sorted, server.stub().registered(), counts, took);
  }

  private void work(StubServer server, int firstCitizen, CountDownLatch begin) {
    try (Station station = new Station(server.base())) {
      begin.await();
      long end = System.nanoTime() + size.time().toNanos();
      for (int turn = 0; System.nanoTime() < end; turn++) {
        once(station, new InventedCitizen(firstCitizen + turn % size.citizens()));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void once(Station station, InventedCitizen citizen) {
    long start = System.nanoTime();
    try {
      station.proof(citizen);
      nanos.add(System.nanoTime() - start);
    } catch (WrongAnswer wrong) {
      trouble(wrong.what());
    } catch (SdkException fault) {
      trouble(fault.code().id());
    }
  }

  private void trouble(String what) {
    troubles.computeIfAbsent(what, any -> new AtomicInteger()).incrementAndGet();
  }
}
