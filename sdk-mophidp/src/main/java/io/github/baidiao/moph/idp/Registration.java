package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import java.time.Instant;
import java.util.UUID;
import org.immutables.value.Value;

/** A registration on record. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Registration {
  Registration() {}

  public abstract RegistrationId id();

  public abstract UUID transactionId();

  public abstract Instant registeredAt();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "Registration[masked]";
  }

  /** Builds a {@link Registration}; everything is needed. */
  public static final class Builder extends ImmutableRegistration.Builder {
    Builder() {}
  }
}
