package io.github.baidiao.nhso.token;

/** A short wait for another program to be done with a file. */
final class Pause {
  private Pause() {}

  /** Waits; returns false at once, with the flag set, when the thread is interrupted. */
  static boolean of(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
