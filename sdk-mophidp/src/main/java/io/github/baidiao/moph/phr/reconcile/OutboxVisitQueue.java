package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.util.Optional;

/** Queues in the outbox, and tells what is there already. */
final class OutboxVisitQueue implements VisitQueue {
  private final Outbox outbox;
  private final PhrDesk desk;

  OutboxVisitQueue(Outbox outbox, PhrDesk desk) {
    this.outbox = outbox;
    this.desk = desk;
  }

  @Override
  public Outcome queue(PhrVisit visit) {
    Optional<OutboxMessage> message = desk.asked(visit).message();
    if (!message.isPresent()) {
      return Outcome.HELD_BACK;
    }
    if (outbox.enqueue(message.get()).isNew()) {
      return Outcome.QUEUED;
    }
    return outbox
        .find(message.get().key())
        .map(this::again)
        // Removed since: the next run queues it.
        .orElse(Outcome.WAITING);
  }

  // PHR replaces a visit that it has: one sent twice does no harm.
  private Outcome again(OutboxEntry entry) {
    switch (entry.state()) {
      case SENT:
      case ACCEPTED_WITH_WARNINGS:
        outbox.sendAgainAlthoughArrived(entry.id());
        return Outcome.QUEUED;
      case SENDING:
        return Outcome.WAITING;
      default:
        return entry.nextAt().isPresent() ? Outcome.WAITING : Outcome.FOR_A_PERSON;
    }
  }
}
