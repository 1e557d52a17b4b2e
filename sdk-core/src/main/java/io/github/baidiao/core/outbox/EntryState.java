package io.github.baidiao.core.outbox;

/** Where an entry stands. */
public enum EntryState {
  /** It will be sent, now or at its next time. */
  WAITING,
  /** Somebody is sending it, until the end of a lease. */
  SENDING,
  /** It has arrived. */
  SENT,
  /** It has arrived, and the receiver found faults in it. */
  ACCEPTED_WITH_WARNINGS,
  /** The receiver does not take it as it is. */
  REFUSED,
  /** It may have arrived; the sender's rule settles it, or a person does. */
  UNKNOWN_OUTCOME,
  /** It is not sent any more: too late, too often, outdated, or by hand. */
  GIVEN_UP
}
