package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import java.time.Instant;
import org.immutables.value.Value;

/** A device that is signed in, for one user. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class DeviceSession {
  DeviceSession() {}

  public abstract HospitalCode unit();

  public abstract String unitName();

  public abstract String deviceName();

  /** What the provider knows the session by. */
  public abstract Secret session();

  public abstract Instant expiresAt();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "DeviceSession[masked]";
  }

  /** Builds a {@link DeviceSession}; everything is needed. */
  public static final class Builder extends ImmutableDeviceSession.Builder {
    Builder() {}
  }
}
