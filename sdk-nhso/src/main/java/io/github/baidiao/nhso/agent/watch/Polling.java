package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.event.Delivery;
import io.github.baidiao.nhso.agent.Terminal;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the agent, again and again. For one thread, but for {@link #snapshot}. */
final class Polling {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalWatch.class);

  private final Supplier<List<Terminal>> agent;
  private final WatchSettings settings;
  private final Delivery<TerminalEvent> delivery;
  private final LongSupplier nanoTime;
  private final Looks looks;
  private volatile TerminalsSnapshot snapshot = TerminalsSnapshot.NOTHING_KNOWN;
  private long retry;

  Polling(
      Supplier<List<Terminal>> agent,
      WatchSettings settings,
      Delivery<TerminalEvent> delivery,
      LongSupplier nanoTime) {
    this.agent = agent;
    this.settings = settings;
    this.delivery = delivery;
    this.nanoTime = nanoTime;
    this.looks = new Looks(settings.settleTime().toNanos());
  }

  TerminalsSnapshot snapshot() {
    return snapshot;
  }

  /** Asks until it is told that enough is enough. */
  void until(CountDownLatch closed) {
    long pause = 0;
    while (true) {
      try {
        if (closed.await(pause, TimeUnit.NANOSECONDS)) {
          return;
        }
      } catch (InterruptedException meantForAListener) {
        // Only a listener called on this thread can have left it behind.
      }
      pause = poll();
    }
  }

  /** Asks once, and returns the nanoseconds until it is time to ask again. */
  long poll() {
    if (!delivery.hasRoom()) {
      return settings.interval().toNanos();
    }
    long asked = nanoTime.getAsLong();
    List<TerminalEvent> events = look();
    long answered = nanoTime.getAsLong();
    snapshot = looks.snapshot();
    for (TerminalEvent event : events) {
      LOG.debug("terminal events: {}", event);
    }
    delivery.deliver(events);
    return pause(answered - asked, answered);
  }

  private List<TerminalEvent> look() {
    try {
      return looks.saw(terminals(), nanoTime.getAsLong());
    } catch (SdkException failure) {
      return looks.failed(failure.code());
    } catch (RuntimeException | Error defect) {
      // Whatever it is, the watch must not end in silence.
      List<TerminalEvent> events = looks.failed(NhsoErrorCode.ANSWER_INVALID);
      if (!events.isEmpty()) {
        LOG.warn("terminal events: asking failed: {}", defect.getClass().getName());
      }
      return events;
    }
  }

  // The look-up throws for 418; for a watch it is an agent without readers.
  private List<Terminal> terminals() {
    try {
      return agent.get();
    } catch (SdkException e) {
      if (e.code() == NhsoErrorCode.NO_READER) {
        return Collections.emptyList();
      }
      throw e;
    }
  }

  private long pause(long took, long now) {
    long interval = settings.interval().toNanos();
    long longest = Math.max(interval, settings.longestPause().toNanos());
    if (!snapshot.agentUp()) {
      retry = Math.min(longest, retry == 0 ? interval : 2 * retry);
      // Half of it is drawn: stations that lost one agent together do not come back together.
      return retry / 2 + (long) (settings.random().nextDouble() * (retry - retry / 2));
    }
    retry = 0;
    // A slow agent is busy for us half of the time at most.
    long rest = Math.min(took, longest);
    return Math.max(rest, Math.min(interval, looks.due(now).orElse(interval)));
  }
}
