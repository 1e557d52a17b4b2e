package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What an officer decided by eye where the face was not a clear match. Immutable; {@code toString}
 * is masked.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-103} when the reason is blank
 * or longer than 500 characters.
 */
@ValueStyle
@Value.Immutable
public abstract class OfficerDecision {
  OfficerDecision() {}

  /** What the provider calls the officer. */
  public abstract String officer();

  /** Whether the officer takes the person for the holder of the card. */
  public abstract boolean samePerson();

  /** Why, in the officer's words; 1 to 500 characters. */
  public abstract String reason();

  public abstract Instant at();

  @Value.Check
  void check() {
    if (reason().trim().isEmpty() || reason().length() > 500) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "reason");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "OfficerDecision[masked]";
  }

  /** Builds an {@link OfficerDecision}; everything is needed. */
  public static final class Builder extends ImmutableOfficerDecision.Builder {
    Builder() {}
  }
}
