package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Opens an outbox whose waiting takes no time. In its package because nobody else may do so. */
public final class OutboxInSimulatedTime {
  private OutboxInSimulatedTime() {}

  /**
   * Opens one on a file.
   *
   * @param clock what it goes by
   * @param goOn lets that clock go on, in place of waiting
   */
  public static Outbox onFile(
      Path file, OutboxSettings settings, Clock clock, Consumer<Duration> goOn) {
    return Outbox.over(
        JdbcStore.onFile(file, OutboxTable.named(settings.table()), clock),
        KeyFile.at(file.resolveSibling("outbox.key")),
        settings.toBuilder().clock(clock).build(),
        new Pace() {
          @Override
          public long nanoTime() {
            return clock.millis() * 1_000_000;
          }

          @Override
          public void sleep(long millis) {
            goOn.accept(Duration.ofMillis(millis));
          }
        });
  }
}
