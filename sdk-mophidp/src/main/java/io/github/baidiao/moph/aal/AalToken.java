package io.github.baidiao.moph.aal;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The AAL token of one registration, for the citizen's eyes alone: the code to type (OTP) and the
 * payload of the QR code. Immutable; {@code toString} is masked.
 *
 * <p>MOPH's own length, life and QR content are not public; these are our contract's. By it the
 * payload is an {@code https} address with a single-use secret of at least 112 bits, and holds no
 * citizen ID, name or code.
 */
@ValueStyle
@Value.Immutable
public abstract class AalToken {
  AalToken() {}

  /** The code that the citizen types in the app; letters and digits. */
  public abstract String otp();

  /** What the QR code carries. */
  public abstract String qrPayload();

  public abstract Instant issuedAt();

  public abstract Instant expiresAt();

  /** Returns how long it still holds at that moment; zero once it has expired. */
  public Duration remaining(Instant now) {
    Duration left = Duration.between(now, expiresAt());
    return left.isNegative() ? Duration.ZERO : left;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AalToken[masked]";
  }

  /** Builds an {@link AalToken}; everything is needed. */
  public static final class Builder extends ImmutableAalToken.Builder {
    Builder() {}
  }
}
