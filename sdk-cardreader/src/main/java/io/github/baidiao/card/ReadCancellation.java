package io.github.baidiao.card;

/**
 * Ends reads that were given it, from any thread: the command under way is the last one, and the
 * read throws {@code CARD-209}. Thread-safe; once cancelled it stays so.
 */
public final class ReadCancellation {
  private volatile boolean cancelled;

  /** Makes one that is not cancelled. */
  public ReadCancellation() {}

  /** Cancels; a second call does nothing. */
  public void cancel() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }
}
