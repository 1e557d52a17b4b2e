package io.github.baidiao.core.outbox;

/** What one step of a lane came to. */
final class Step {
  /** Something was done; there may be more. */
  static final Step DONE = new Step(Kind.DONE, 0);

  /** Nothing is due. */
  static final Step IDLE = new Step(Kind.IDLE, 0);

  /** What it may be. */
  enum Kind {
    DONE,
    IDLE,
    /** Something is due, but the lane's turn has not come. */
    WAITS
  }

  final Kind kind;

  /** How many milliseconds the lane's turn is away. */
  final long wait;

  private Step(Kind kind, long wait) {
    this.kind = kind;
    this.wait = wait;
  }

  static Step waits(long millis) {
    return new Step(Kind.WAITS, Math.max(1, millis));
  }
}
