package io.github.baidiao.benchmarks.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests as programs of a hospital make them: terminals, the card without its photo, the card
 * with its right, and the status, in turn. Each with a connection of its own that is kept alive.
 */
public final class AgentLoad {
  private static final List<String> PATHS =
      List.of(
          "/api/smartcard/terminals",
          "/api/smartcard/read-card-only?readImageFlag=false",
          "/api/smartcard/read?readImageFlag=false",
          "/status.json");
  private static final int MOST_AT_ONCE = 50;

  private final URI agent;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final List<Long> nanos = new ArrayList<>();

  private AgentLoad(URI agent) {
    this.agent = agent;
  }

  /**
   * What came of it.
   *
   * @param outcomes how many answers of each status, or failures of each kind
   * @param sortedNanos how long each took, the shortest first
   * @param took how long all of them took
   */
  public record Outcome(Map<String, Integer> outcomes, List<Long> sortedNanos, Duration took) {
    /** Returns the time that so many percent stay below. */
    public Duration percentile(double percent) {
      if (sortedNanos.isEmpty()) {
        return Duration.ZERO;
      }
      int at = (int) Math.ceil(sortedNanos.size() * percent / 100) - 1;
      return Duration.ofNanos(sortedNanos.get(Math.max(0, at)));
    }

    /** Returns how many answers there were in a second. */
    public double perSecond() {
      return sortedNanos.size() * 1e9 / took.toNanos();
    }
  }

  /** So many clients, each asking again as soon as it has an answer. */
  public static Outcome parallel(URI agent, int clients, Duration time)
      throws InterruptedException {
    return new AgentLoad(agent).run(clients, time, 0);
  }

  /** So many requests a second, whatever the answers take, over 50 connections. */
  public static Outcome steady(URI agent, int perSecond, Duration time)
      throws InterruptedException {
    return new AgentLoad(agent).run(MOST_AT_ONCE, time, perSecond);
  }

  private Outcome run(int clients, Duration time, int perSecond) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(clients);
    long begin = System.nanoTime();
    AtomicInteger tickets = new AtomicInteger();
    for (int client = 0; client < clients; client++) {
      var unused = workers.submit(() -> ask(begin, time, perSecond, tickets));
    }
    workers.shutdown();
    boolean ended = workers.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS);
    if (!ended) {
      throw new IllegalStateException("the agent does not answer");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Map<String, Integer> counts = new TreeMap<>();
    outcomes.forEach((outcome, count) -> counts.put(outcome, count.get()));
    synchronized (nanos) {
      return new Outcome(counts, nanos.stream().sorted().toList(), took);
    }
  }

  private Void ask(long begin, Duration time, int perSecond, AtomicInteger tickets)
      throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    List<Long> mine = new ArrayList<>();
    while (true) {
      long due =
          perSecond == 0
              ? System.nanoTime()
              : begin + tickets.getAndIncrement() * 1_000_000_000L / perSecond;
      if (due - begin >= time.toNanos()) {
        break;
      }
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      String outcome = once(http);
      // From when it was due: a request that waited for a free connection has waited.
      mine.add(System.nanoTime() - due);
      outcomes.computeIfAbsent(outcome, any -> new AtomicInteger()).incrementAndGet();
    }
    synchronized (nanos) {
      nanos.addAll(mine);
    }
    return null;
  }

  private String once(HttpClient http) throws InterruptedException {
    String path = PATHS.get(Math.floorMod(turn.getAndIncrement(), PATHS.size()));
    HttpRequest request =
        HttpRequest.newBuilder(agent.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    try {
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      return String.valueOf(answer.statusCode());
    } catch (IOException failed) {
      return failed.getClass().getSimpleName();
    }
  }
}
