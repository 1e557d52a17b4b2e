package io.github.baidiao.examples.endofvisit;

/** Where a program can be when it is killed; it asks before it goes on, see {@link Moments}. */
enum Moment {
  /** The desk: all is saved and queued, and not committed. */
  NOT_COMMITTED,
  /** The desk: committed, and nobody knows yet. */
  COMMITTED,
  /** A station has taken an entry. */
  TAKEN,
  /** What was on record is on disk, and the POST has not gone out. */
  REMEMBERED,
  /** A POST has arrived at NHSO, which must not come twice, and its answer is not there. */
  IN_A_POST_TO_NHSO,
  /** Likewise at PHR, where a later version must not be overtaken. */
  IN_A_POST_TO_PHR,
  /** The answer is there, and not in the outbox. */
  ANSWERED,
  /** A station settles what another one left. */
  SETTLING
}
