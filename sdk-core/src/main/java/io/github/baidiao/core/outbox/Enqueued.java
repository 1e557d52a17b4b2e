package io.github.baidiao.core.outbox;

import java.util.function.Function;

/**
 * What became of queueing a message: a closed set of cases, of which {@link #match} forces every
 * one. Immutable.
 */
public abstract class Enqueued {
  private final String key;

  private Enqueued(String key) {
    this.key = key;
  }

  static Enqueued queued(String key, String id) {
    return new Queued(key, id);
  }

  static Enqueued alreadyQueued(String key) {
    return new AlreadyQueued(key);
  }

  /** Returns the fact and its version, as {@link OutboxMessage#key}. */
  public final String key() {
    return key;
  }

  /** Returns whether it is new in the queue. */
  public final boolean isNew() {
    return this instanceof Queued;
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Queued, ? extends R> queued,
      Function<? super AlreadyQueued, ? extends R> alreadyQueued) {
    return this instanceof Queued
        ? queued.apply((Queued) this)
        : alreadyQueued.apply((AlreadyQueued) this);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + " " + key;
  }

  /** It is in the queue; inside the caller's transaction as soon as that is committed. */
  public static final class Queued extends Enqueued {
    private final String id;

    private Queued(String key, String id) {
      super(key);
      this.id = id;
    }

    /** Returns the new entry's id. */
    public String id() {
      return id;
    }
  }

  /**
   * This version of the fact was queued before, and stays as it is: waiting, sent or whatever
   * {@link Outbox#find} tells. What has changed since is queued as a newer version.
   */
  public static final class AlreadyQueued extends Enqueued {
    private AlreadyQueued(String key) {
      super(key);
    }
  }
}
