package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** What is known of the officer. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class OfficerCheck {
  OfficerCheck() {}

  /** What the provider calls the officer. */
  public abstract String officer();

  /** Whether the own ID card was read and belongs to an officer of the unit. */
  public abstract boolean cardRead();

  public abstract boolean pinAccepted();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "OfficerCheck[masked]";
  }

  /** Builds an {@link OfficerCheck}; everything is needed. */
  public static final class Builder extends ImmutableOfficerCheck.Builder {
    Builder() {}
  }
}
