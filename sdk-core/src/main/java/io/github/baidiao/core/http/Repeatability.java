package io.github.baidiao.core.http;

/** How often a call may be sent without harm. */
public enum Repeatability {
  /** It only reads: it may be sent again. */
  SAFE,
  /** It changes something, and twice is the same as once: it may be sent again. */
  IDEMPOTENT,
  /**
   * Twice is not the same as once. It is sent once at most; when its answer is lost, only a look-up
   * can tell what became of it.
   */
  UNSAFE;

  boolean mayRepeat() {
    return this != UNSAFE;
  }
}
