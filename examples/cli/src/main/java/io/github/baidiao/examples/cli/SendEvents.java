package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxEvent;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the outbox tells while it sends, for the thread that waits. */
final class SendEvents implements Consumer<OutboxEvent> {
  private final BlockingQueue<OutboxEntry> changed = new LinkedBlockingQueue<>();
  private volatile @Nullable String pausedBy;
  private volatile boolean stopped;

  @Override
  public void accept(OutboxEvent event) {
    event.match(
        entry -> changed.add(entry.entry()),
        paused -> {
          pausedBy = paused.code();
          return true;
        },
        works -> {
          pausedBy = null;
          return true;
        },
        trouble -> false);
  }

  /** Returns the next entry that changed, if one does within half a second. */
  Optional<OutboxEntry> next() {
    try {
      return Optional.ofNullable(changed.poll(500, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return Optional.empty();
    }
  }

  /** Returns the code of what keeps the whole lane from being sent. */
  Optional<String> pausedBy() {
    return Optional.ofNullable(pausedBy);
  }

  /** Ends the wait soon; may be called by another thread. */
  void stop() {
    stopped = true;
  }

  /** Whether waiting is over: it was stopped, or only a person can get the lane going again. */
  boolean isOver() {
    return stopped
        || pausedBy()
            .flatMap(ExitCode::codeOfId)
            .filter(code -> code.advice() == Advice.FIX_CONFIG)
            .isPresent();
  }
}
