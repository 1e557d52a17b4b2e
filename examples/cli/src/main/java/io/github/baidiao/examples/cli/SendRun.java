package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Enqueued;
import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.Lane;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrPrepared;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Queues the visits of a list, and waits until they are through. */
final class SendRun {
  /** What is asked for when nothing was told for a while: other programs send too. */
  private static final int LOOKED_AT = 100;

  private static final PhrDesk DESK = PhrDesk.of(PhrSendMode.BY_HAND);
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);

  private record Pending(String file, boolean before, CheckAnswer check) {
    SendOutcome queued(String key) {
      return SendOutcome.queued(file, key, before, check);
    }

    SendOutcome as(OutboxEntry entry) {
      return SendOutcome.of(file, entry, before, check);
    }
  }

  private final Outbox outbox;
  private final SendReport report;
  private final LongRun bar;
  private final Runnable step;
  private final SendEvents events;
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  SendRun(Outbox outbox, SendReport report, LongRun bar, Runnable step, SendEvents events) {
    this.outbox = outbox;
    this.report = report;
    this.bar = bar;
    this.step = step;
    this.events = events;
  }

  /** Queues the visits that may be sent, and tells each at once: nothing is sent. */
  void queueOnly(List<SendList.Visit> visits) {
    queue(visits);
    pending.forEach((key, one) -> tell(one.queued(key)));
  }

  /** Queues the visits that may be sent. */
  void queue(List<SendList.Visit> visits) {
    for (SendList.Visit file : visits) {
      if (events.isOver()) {
        return;
      }
      PhrVisit visit = PhrVisitFile.read(file.path());
      PhrPrepared prepared = DESK.asked(visit);
      CheckAnswer check = new CheckAnswer(prepared.findings());
      if (prepared.message().isEmpty()) {
        tell(SendOutcome.heldBack(file.name(), check));
      } else {
        Enqueued queued = outbox.enqueue(prepared.message().get());
        // The same version of the same visit in two files is sent once.
        Optional.ofNullable(
                pending.put(queued.key(), new Pending(file.name(), !queued.isNew(), check)))
            .ifPresent(twin -> tell(twin.queued(queued.key())));
      }
    }
  }

  /** Takes what is open in a lane as what is waited for. */
  void takeAll(Lane lane) {
    EntryFilter open =
        EntryFilter.builder()
            .lane(lane)
            .addStates(EntryState.WAITING, EntryState.SENDING, EntryState.UNKNOWN_OUTCOME)
            .build();
    outbox
        .entries(open)
        .filter(entry -> entry.nextAt().isPresent())
        .forEach(
            entry -> pending.put(entry.key(), new Pending("", true, new CheckAnswer(List.of()))));
    bar.rows(pending.size());
  }

  /** Lets the outbox send, and tells each visit when it is through, or when waiting is over. */
  void send(Duration longestWait) {
    lookAt(Integer.MAX_VALUE);
    outbox.start();
    long moved = System.nanoTime();
    long looked = moved;
    while (!pending.isEmpty() && !events.isOver()) {
      Optional<OutboxEntry> changed = events.next();
      long now = System.nanoTime();
      boolean through = changed.filter(SendRun::isThrough).isPresent();
      changed.ifPresent(this::tellIfThrough);
      if (changed.isEmpty() && now - looked > LOOK_NANOS) {
        looked = now;
        through = lookAt(LOOKED_AT);
      }
      if (through) {
        moved = now;
      } else if (now - moved > longestWait.toNanos()) {
        break;
      }
    }
    events.pausedBy().ifPresent(report::tellPause);
    tellTheRest();
  }

  private boolean lookAt(int most) {
    int before = pending.size();
    List.copyOf(pending.keySet()).stream()
        .limit(most)
        .forEach(key -> outbox.find(key).ifPresent(this::tellIfThrough));
    return pending.size() < before;
  }

  private void tellTheRest() {
    pending.forEach((key, one) -> outbox.find(key).ifPresent(entry -> tell(one.as(entry))));
  }

  private void tellIfThrough(OutboxEntry entry) {
    if (isThrough(entry)) {
      Optional.ofNullable(pending.remove(entry.key())).ifPresent(one -> tell(one.as(entry)));
    }
  }

  private static boolean isThrough(OutboxEntry entry) {
    return entry.nextAt().isEmpty();
  }

  private void tell(SendOutcome outcome) {
    bar.makeRoom();
    report.tell(outcome);
    step.run();
  }
}
