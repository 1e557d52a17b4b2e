package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** What all stations share of a lane. */
@ValueStyle
@Value.Immutable
abstract class LaneState {
  LaneState() {}

  /** Before this time nothing of the lane is sent; milliseconds since 1970-01-01T00:00:00Z. */
  abstract long nextTurnAt();

  /** How often in a row the whole lane was down. */
  abstract int failures();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableLaneState.Builder {
    Builder() {}
  }
}
