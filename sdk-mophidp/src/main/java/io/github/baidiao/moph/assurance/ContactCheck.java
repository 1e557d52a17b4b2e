package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/** A check of a way to reach the person. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ContactCheck {
  ContactCheck() {}

  /** {@code mor-prom-phone}: the app knows the number as that person's. */
  public abstract String method();

  public abstract Instant at();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ContactCheck[masked]";
  }

  /** Builds a {@link ContactCheck}; everything is needed. */
  public static final class Builder extends ImmutableContactCheck.Builder {
    Builder() {}
  }
}
