package io.github.baidiao.core.http;

/**
 * Told of every attempt when it has ended, for timings and counts. Called on the caller's thread;
 * must be thread-safe and quick. What it throws is dropped: it cannot spoil a call.
 */
@FunctionalInterface
public interface HttpObserver {

  /** Takes note of an attempt that has ended, well or not. */
  void attemptEnded(HttpAttempt attempt);
}
