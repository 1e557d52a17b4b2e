package io.github.baidiao.core.outbox;

import java.time.Instant;
import java.util.function.Function;

/**
 * What a listener is told: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} has nothing personal.
 *
 * <p>Events tell of what this program did; what other stations did stands in the table.
 */
public abstract class OutboxEvent {
  private OutboxEvent() {}

  static OutboxEvent changed(OutboxEntry entry) {
    return new Changed(entry);
  }

  static OutboxEvent lanePaused(Lane lane, Instant until, String code) {
    return new LanePaused(lane, until, code);
  }

  static OutboxEvent laneWorks(Lane lane) {
    return new LaneWorks(lane);
  }

  static OutboxEvent trouble(OutboxException thrown) {
    return new Trouble(thrown);
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Changed, ? extends R> changed,
      Function<? super LanePaused, ? extends R> lanePaused,
      Function<? super LaneWorks, ? extends R> laneWorks,
      Function<? super Trouble, ? extends R> trouble) {
    if (this instanceof Changed) {
      return changed.apply((Changed) this);
    }
    if (this instanceof LanePaused) {
      return lanePaused.apply((LanePaused) this);
    }
    return this instanceof LaneWorks
        ? laneWorks.apply((LaneWorks) this)
        : trouble.apply((Trouble) this);
  }

  /** An entry was tried, or a person decided: its state is another, or its next time is. */
  public static final class Changed extends OutboxEvent {
    private final OutboxEntry entry;

    private Changed(OutboxEntry entry) {
      this.entry = entry;
    }

    /** Returns how it stands now. */
    public OutboxEntry entry() {
      return entry;
    }

    @Override
    public String toString() {
      // Logged where a listener fails: without the reference.
      return "Changed " + entry.lane() + ' ' + entry.id() + ' ' + entry.state();
    }
  }

  /** Nothing of a lane is sent before a time: the line is down, or the service asked for it. */
  public static final class LanePaused extends OutboxEvent {
    private final Lane lane;
    private final Instant until;
    private final String code;

    private LanePaused(Lane lane, Instant until, String code) {
      this.lane = lane;
      this.until = until;
      this.code = code;
    }

    public Lane lane() {
      return lane;
    }

    /** Returns when it is tried again. */
    public Instant until() {
      return until;
    }

    /** Returns the sender's code of why. */
    public String code() {
      return code;
    }

    @Override
    public String toString() {
      return "LanePaused " + lane + " until " + until + ' ' + code;
    }
  }

  /** Something of a lane that was paused has arrived. */
  public static final class LaneWorks extends OutboxEvent {
    private final Lane lane;

    private LaneWorks(Lane lane) {
      this.lane = lane;
    }

    public Lane lane() {
      return lane;
    }

    @Override
    public String toString() {
      return "LaneWorks " + lane;
    }
  }

  /** The outbox itself cannot go on for now: its database, disk or keys. It keeps trying. */
  public static final class Trouble extends OutboxEvent {
    private final OutboxException thrown;

    private Trouble(OutboxException thrown) {
      this.thrown = thrown;
    }

    /** Returns what is wrong. */
    public OutboxException thrown() {
      return thrown;
    }

    @Override
    public String toString() {
      return "Trouble " + thrown.code().id();
    }
  }
}
