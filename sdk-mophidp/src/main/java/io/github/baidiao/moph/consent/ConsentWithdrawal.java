package io.github.baidiao.moph.consent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * That consent was taken back. Immutable; {@code toString} is masked.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-103} when the effect is blank
 * or longer than 500 characters.
 */
@ValueStyle
@Value.Immutable
public abstract class ConsentWithdrawal {
  ConsentWithdrawal() {}

  public abstract Instant at();

  /** What follows from it, in words: what is erased, what is kept and why. */
  public abstract String effect();

  @Value.Check
  void check() {
    if (effect().trim().isEmpty() || effect().length() > 500) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "effect");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ConsentWithdrawal[masked]";
  }

  /** Builds a {@link ConsentWithdrawal}; everything is needed. */
  public static final class Builder extends ImmutableConsentWithdrawal.Builder {
    Builder() {}
  }
}
