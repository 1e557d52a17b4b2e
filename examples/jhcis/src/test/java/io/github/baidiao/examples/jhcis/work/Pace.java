package io.github.baidiao.examples.jhcis.work;

import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.nhso.outbox.OnceSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How patient everything is.
 *
 * @param longestAsk how long a counter may be asking before it is taken for dead
 */
public record Pace(
    Clock clock,
    HttpSettings http,
    OutboxSettings outbox,
    OnceSettings once,
    LaneSettings closing,
    LaneSettings phr,
    WriteBackSettings writing,
    Duration longestAsk) {

  /** As by default, by a clock that is set; only PHR's turn of a second is not waited for. */
  public static Pace ofADay(Clock clock, Path keys) {
    LaneSettings phr = PhrSender.recommended();
    return new Pace(
        clock,
        http(Duration.ofSeconds(10)),
        OutboxSettings.builder().keys(KeyFile.at(keys)).clock(clock).build(),
        OnceSettings.builder().clock(clock).build(),
        LaneSettings.builder().build(),
        LaneSettings.builder()
            .firstPause(phr.firstPause())
            .longestPause(phr.longestPause())
            .attempts(phr.attempts())
            .expiry(phr.expiry())
            .build(),
        WriteBackSettings.builder().mode(WriteMode.WRITE).clock(clock).build(),
        Duration.ofMinutes(10));
  }

  /** So that a program which is dead is noticed within seconds. */
  public static Pace hurried(Clock clock, Path keys, String owner) {
    LaneSettings lane =
        LaneSettings.builder()
            .firstPause(Duration.ofMillis(200))
            .longestPause(Duration.ofSeconds(1))
            .attempts(1000)
            .build();
    return new Pace(
        clock,
        http(Duration.ofSeconds(1)),
        OutboxSettings.builder()
            .keys(KeyFile.at(keys))
            .owner(owner)
            .clock(clock)
            .leaseMargin(Duration.ofSeconds(2))
            .pollInterval(Duration.ofMillis(200))
            .build(),
        OnceSettings.builder()
            .longestSend(Duration.ofSeconds(4))
            .lookFor(Duration.ofSeconds(2))
            .clock(clock)
            .build(),
        lane,
        lane,
        WriteBackSettings.builder()
            .mode(WriteMode.WRITE)
            .clock(clock)
            .looks(List.of(Duration.ofMillis(300), Duration.ofMillis(700), Duration.ofSeconds(2)))
            .afterAChange(Duration.ofMillis(200))
            .afterALock(Duration.ofSeconds(1))
            .build(),
        Duration.ofSeconds(3));
  }

  private static HttpSettings http(Duration longest) {
    return HttpSettings.builder()
        .connectTimeout(longest)
        .attemptTimeout(longest)
        .totalDeadline(longest)
        .maxAttempts(1)
        .build();
  }
}
