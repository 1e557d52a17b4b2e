package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** How the queue stands, over all stations. Counting reads the whole table. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class OutboxStatistics {
  OutboxStatistics() {}

  /** When this was so. */
  public abstract Instant at();

  /** Every lane that has entries or is registered here, in the order of their ids. */
  public abstract List<LaneStatistics> lanes();

  /** Returns how one lane stands, if it has entries or is registered here. */
  public final Optional<LaneStatistics> lane(Lane lane) {
    return lanes().stream().filter(one -> Objects.equals(one.lane(), lane)).findFirst();
  }

  /** Returns how many entries of all lanes are in that state. */
  public final long count(EntryState state) {
    return lanes().stream().mapToLong(lane -> lane.count(state)).sum();
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableOutboxStatistics.Builder {
    Builder() {}
  }
}
