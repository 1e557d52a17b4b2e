package io.github.baidiao.core.outbox;

import io.github.baidiao.core.event.Delivery;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log and the listener are told: lane, id, state, code, attempt and duration, never
 * payload, reference or order.
 */
final class Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final @Nullable Delivery<OutboxEvent> delivery;
  private final AtomicReference<String> lastTrouble = new AtomicReference<>("");

  Announcements(OutboxSettings settings) {
    delivery =
        settings
            .listener()
            .map(
                listener ->
                    new Delivery<OutboxEvent>(
                        Outbox.class, "outbox events", settings.listenerExecutor(), listener))
            .orElse(null);
  }

  /** Tells how an entry stands after it was tried. */
  void tried(Row row, long millis) {
    String code = row.lastCode().orElse("-");
    if (row.state() == EntryState.REFUSED || isForAPerson(row)) {
      LOG.warn(
          "outbox {} {}: {} {}, attempt {}, {} ms",
          row.lane(),
          row.id(),
          row.state(),
          code,
          row.attempts(),
          millis);
    } else {
      LOG.info(
          "outbox {} {}: {} {}, attempt {}, {} ms",
          row.lane(),
          row.id(),
          row.state(),
          code,
          row.attempts(),
          millis);
    }
    changed(row);
  }

  private static boolean isForAPerson(Row row) {
    return row.state() == EntryState.GIVEN_UP
        || (row.state() == EntryState.UNKNOWN_OUTCOME && !row.dueAt().isPresent());
  }

  void changed(Row row) {
    tell(OutboxEvent.changed(RowView.entry(row)));
  }

  void byHand(Row row) {
    LOG.info("outbox {} {}: {} by hand", row.lane(), row.id(), row.state());
    changed(row);
  }

  /** Tells that a result could not be written, since the lease was over. */
  void lost(Row row, String result) {
    LOG.warn(
        "outbox {} {}: lease was over before {} could be written, attempt {}",
        row.lane(),
        row.id(),
        result,
        row.attempts());
  }

  /** Tells what a sender threw by its class and place: its message may be about the patient. */
  void senderFailed(Row row, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    LOG.error(
        "outbox {} {}: sender failed: {} at {}",
        row.lane(),
        row.id(),
        thrown.getClass().getName(),
        trace.length > 0 ? trace[0] : "-");
  }

  void lanePaused(Lane lane, long until, String code) {
    Instant end = Instant.ofEpochMilli(until);
    LOG.warn("outbox {}: paused until {}: {}", lane, end, code);
    tell(OutboxEvent.lanePaused(lane, end, code));
  }

  void laneWorks(Lane lane) {
    LOG.info("outbox {}: works again", lane);
    tell(OutboxEvent.laneWorks(lane));
  }

  /** Tells that the outbox itself cannot go on, once until it can or the reason is another. */
  void trouble(OutboxException thrown) {
    String text = String.valueOf(thrown.getMessage());
    if (!text.equals(lastTrouble.getAndSet(text))) {
      LOG.error("outbox: {}", text);
      tell(OutboxEvent.trouble(thrown));
    }
  }

  void goesOn() {
    if (!lastTrouble.getAndSet("").isEmpty()) {
      LOG.info("outbox: goes on");
    }
  }

  void brokeOff(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    LOG.error(
        "outbox: broke off: {} at {}",
        thrown.getClass().getName(),
        trace.length > 0 ? trace[0] : "-");
  }

  void maintained(int removed, int broughtBack, int freed) {
    if (removed + broughtBack + freed > 0) {
      LOG.info(
          "outbox: {} removed after their time, {} brought back after a wrong clock,"
              + " {} leases ended",
          removed,
          broughtBack,
          freed);
    }
  }

  private void tell(OutboxEvent event) {
    Delivery<OutboxEvent> there = delivery;
    if (there == null) {
      return;
    }
    if (there.hasRoom()) {
      there.deliver(Collections.singletonList(event));
    } else {
      // Nothing is lost with it: all stands in the table.
      LOG.warn("outbox: listener does not keep up, left out {}", event);
    }
  }

  void close() {
    if (delivery != null) {
      delivery.close();
    }
  }
}
