package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A look for presentation attacks (masks, screens, photos of photos), ISO/IEC 30107-3. Immutable.
 */
@ValueStyle
@Value.Immutable
public abstract class PadCheck {
  PadCheck() {}

  /** Which one, with its version. */
  public abstract String method();

  public abstract boolean passed();

  public abstract Evaluation evaluation();

  public abstract Instant at();

  /** How it is known that the method works. */
  public enum Evaluation {
    /** It is not. */
    NONE,
    /** By who made it. */
    SELF,
    /** By a laboratory. */
    LABORATORY
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "PadCheck[masked]";
  }

  /** Builds a {@link PadCheck}; everything is needed. */
  public static final class Builder extends ImmutablePadCheck.Builder {
    Builder() {}
  }
}
