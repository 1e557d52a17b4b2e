package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.visit.PhrVisit;

/** Where visits go that PHR does not have: as a rule the outbox. Must be thread-safe. */
@FunctionalInterface
public interface VisitQueue {
  /** What became of a visit. */
  enum Outcome {
    /** It is new in the queue, or was put there again. */
    QUEUED,
    /** It waits there already. */
    WAITING,
    /** PHR would refuse it as it is, so that it was not queued. */
    HELD_BACK,
    /** A person has to decide: it was refused or given up, or nobody knows whether it arrived. */
    FOR_A_PERSON
  }

  /** Returns the queue that is the outbox, for visits that pass the check of that desk. */
  static VisitQueue into(Outbox outbox, PhrDesk desk) {
    return new OutboxVisitQueue(outbox, desk);
  }

  /**
   * Queues a visit.
   *
   * @throws io.github.baidiao.core.error.SdkException when the queue cannot take it
   */
  Outcome queue(PhrVisit visit);
}
