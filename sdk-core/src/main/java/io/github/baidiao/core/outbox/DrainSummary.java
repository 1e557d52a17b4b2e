package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** How many entries became what in one {@link Outbox#drainOnce}. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class DrainSummary {
  DrainSummary() {}

  /** Have arrived, without warnings. */
  public abstract int sent();

  public abstract int acceptedWithWarnings();

  public abstract int refused();

  /** Did not arrive, and wait for their next time. */
  public abstract int later();

  /** May have arrived, and are settled later, or by a person. */
  public abstract int unknown();

  /** Too late, too often or outdated. */
  public abstract int givenUp();

  /** Whose lease was over before the result could be written; whoever took them settles them. */
  public abstract int lost();

  /** Returns how many were looked at. */
  public final int total() {
    return sent() + acceptedWithWarnings() + refused() + later() + unknown() + givenUp() + lost();
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableDrainSummary.Builder {
    Builder() {}
  }
}
