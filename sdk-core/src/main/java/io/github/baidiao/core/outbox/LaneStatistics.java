package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How one lane stands, over all stations. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class LaneStatistics {
  LaneStatistics() {}

  public abstract Lane lane();

  /** How many entries are in each state; a state that has none is absent. */
  public abstract Map<EntryState, Long> counts();

  /** When the oldest entry was queued of which something more happens by itself. */
  public abstract Optional<Instant> oldestOpen();

  /** Until when nothing is sent, because the whole lane was down. */
  public abstract Optional<Instant> pausedUntil();

  /** How often in a row the whole lane was down; 0 while it works. */
  public abstract int failures();

  /** Returns how many entries are in that state. */
  public final long count(EntryState state) {
    return counts().getOrDefault(state, 0L);
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableLaneStatistics.Builder {
    Builder() {}
  }
}
