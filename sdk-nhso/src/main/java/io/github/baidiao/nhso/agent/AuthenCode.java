package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A claim code with what the server says about it. Immutable; {@code toString} is masked.
 *
 * <p>Times are Gregorian and Bangkok time without a zone.
 */
@ValueStyle
@Value.Immutable
public abstract class AuthenCode {
  AuthenCode() {}

  public abstract ClaimCode claimCode();

  public abstract Optional<ClaimType> claimType();

  /** The hospital it was given to. */
  public abstract Optional<HospitalCode> hospitalCode();

  /** When it was given. */
  public abstract Optional<LocalDateTime> claimedAt();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AuthenCode[masked]";
  }

  /** Builds an {@link AuthenCode}; the claim code is needed. */
  public static final class Builder extends ImmutableAuthenCode.Builder {
    Builder() {}
  }
}
