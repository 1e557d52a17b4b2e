package io.github.baidiao.moph.phr.outage;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.DrainSummary;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxInSimulatedTime;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.moph.stub.phr.PhrStub;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The program of a unit that queues visits for three days, and asks once a minute what can be sent.
 * A process of its own: FOLDER, the service's address, visits and patients are its arguments. Says
 * {@code THREE DAYS ...}, and goes on when it reads a line.
 */
public final class UnitWithoutLine {
  static final Instant BEGIN = Instant.parse("2026-02-02T01:00:00Z");

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES = 3 * 24 * 60;

  private final Outbox outbox;
  private final SharedClock clock;
  private int attempts;
  private int pauses;
  private int calls;

  private UnitWithoutLine(Path folder, SharedClock clock) {
    this.clock = clock;
    this.outbox =
        OutboxInSimulatedTime.onFile(
            folder.resolve("outbox.sqlite"),
            OutboxSettings.builder()
                .listener(
                    event ->
                        pauses += event.match(tried -> 0, paused -> 1, works -> 0, trouble -> 0))
                .build(),
            clock,
            clock::goOn);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    URI service = URI.create(arguments[1]);
    int visits = Integer.parseInt(arguments[2]);
    QueuedVisits queued = new QueuedVisits(Integer.parseInt(arguments[3]));
    SharedClock clock = SharedClock.in(folder.resolve("clock"));
    clock.set(BEGIN);
    UnitWithoutLine unit = new UnitWithoutLine(folder, clock);
    try (Outbox outbox = unit.outbox;
        PhrApi phr = PhrApi.connect(settings(service))) {
      outbox.register(PhrSender.over(phr), PhrSender.recommended());
      unit.threeDays(queued, visits);
      System.out.println("THREE DAYS attempts=" + unit.attempts + " pauses=" + unit.pauses);
      System.in.read();
      unit.sendAll(visits);
    }
  }

  private static PhrSettings settings(URI service) {
    return PhrSettings.builder()
        .baseUrl(service)
        .unit(HospitalCode.of(PhrStub.UNIT))
        .token(TokenSource.of(SecretSource.of(Secret.of(PhrStub.bearer().toCharArray()))))
        // The lane's own rate is looked at, in simulated time.
        .rateLimit(RateLimit.off())
        .build();
  }

  private void threeDays(QueuedVisits queued, int visits) {
    int next = 0;
    for (int minute = 1; minute <= MINUTES; minute++) {
      for (; next < (long) visits * minute / MINUTES; next++) {
        outbox.enqueue(PhrSender.message(queued.visit(QueuedVisits.Told.of(next))));
      }
      look();
    }
  }

  private void sendAll(int visits) {
    Instant back = clock.instant();
    int callsBefore = calls;
    while (arrived() < visits && calls < 100_000) {
      look();
    }
    System.out.printf(
        "DONE attempts=%d pauses=%d calls=%d arrived=%d simulated=%d heapPeak=%d heapLive=%d%n",
        attempts,
        pauses,
        calls - callsBefore,
        arrived(),
        Duration.between(back, clock.instant()).toSeconds(),
        heap(MemoryPoolMXBean::getPeakUsage),
        heap(MemoryPoolMXBean::getCollectionUsage));
  }

  private void look() {
    DrainSummary summary = outbox.drainOnce();
    calls++;
    attempts += summary.total();
    clock.goOn(MINUTE);
  }

  private long arrived() {
    return outbox.statistics().count(EntryState.SENT)
        + outbox.statistics().count(EntryState.ACCEPTED_WITH_WARNINGS);
  }

  /** Returns kilobytes; the peaks of the pools need not have been at the same time. */
  private static long heap(Function<MemoryPoolMXBean, @Nullable MemoryUsage> usage) {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      @Nullable MemoryUsage used = usage.apply(pool);
      if (pool.getType() == MemoryType.HEAP && used != null) {
        bytes += used.getUsed();
      }
    }
    return bytes / 1024;
  }
}
