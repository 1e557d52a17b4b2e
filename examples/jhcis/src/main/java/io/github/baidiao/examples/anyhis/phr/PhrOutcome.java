package io.github.baidiao.examples.anyhis.phr;

/** What became of a visit in a {@link PhrRun}. */
public enum PhrOutcome {
  /** It is in the queue for the first time. */
  QUEUED,
  /** It had changed since it was queued last, and is in the queue as a newer version. */
  QUEUED_AGAIN,
  /** It would be in the queue, were this no dry run. */
  WOULD_QUEUE,
  /** As it is now, it was queued before. */
  UNCHANGED,
  /** It still goes on. */
  NOT_FINISHED,
  /** It was cancelled in the HIS, and never queued. */
  CANCELLED,
  /** It was cancelled in the HIS after it was queued: a person removes it from PHR. */
  CANCELLED_SINCE,
  /** The check found something that must not be sent. */
  HELD_BACK,
  /** The unit sends by hand, and nobody has asked for it. */
  LEFT_TO_A_PERSON,
  /** Its patient has no citizen ID that can be, or it is gone from the HIS. */
  NO_RECORD,
  /** A value of it cannot be sent, or the HIS failed on it alone. */
  FAILED,
  /** Its number was another person's when it was queued: PHR would mix two people's records. */
  ANOTHER_PERSON,
  /** Another station queued it at the same time. */
  CHANGED_MEANWHILE
}
