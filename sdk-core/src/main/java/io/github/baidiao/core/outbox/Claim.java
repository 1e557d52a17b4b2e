package io.github.baidiao.core.outbox;

/** What became of taking a row to send it. */
enum Claim {
  /** It is ours until the lease ends. */
  OURS,
  /** Somebody else has it, or it has changed. */
  TAKEN,
  /** Another message must arrive before; its time was put off. */
  BEHIND,
  /** A newer version was sent or is being sent; it was given up. */
  OUTDATED,
  /** The lane's next turn has not come, or the lane is paused. */
  NO_TURN
}
