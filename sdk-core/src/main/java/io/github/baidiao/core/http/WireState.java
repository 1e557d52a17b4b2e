package io.github.baidiao.core.http;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How far one attempt has come on the wire; hangs on its request as a tag. It is either sent or
 * given up, never both, whatever the threads do: so "nothing was sent" is certain when said.
 */
final class WireState {
  private enum Stage {
    CONNECTING,
    SENDING,
    GIVEN_UP
  }

  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.CONNECTING);
  private volatile int status;
  private volatile @Nullable String retryAfter;

  /** Returns whether the request may go out now: once, and not after it was given up. */
  boolean beginSending() {
    return stage.compareAndSet(Stage.CONNECTING, Stage.SENDING);
  }

  /** Keeps the request from going out, if it has not yet. */
  void giveUp() {
    stage.compareAndSet(Stage.CONNECTING, Stage.GIVEN_UP);
  }

  boolean mayHaveArrived() {
    return stage.get() == Stage.SENDING;
  }

  void received(int newStatus, @Nullable String newRetryAfter) {
    status = newStatus;
    retryAfter = newRetryAfter;
  }

  /** Returns the status received, 0 for none. */
  int status() {
    return status;
  }

  @Nullable String retryAfter() {
    return retryAfter;
  }
}
