package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.secret.Secret;
import org.immutables.value.Value;

/** A device as it was registered. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class DeviceRegistration {
  DeviceRegistration() {}

  /** What the provider calls it. */
  public abstract String deviceId();

  /** The access token (รหัสอุปกรณ์ IDP), which the provider shows this once. */
  public abstract Secret token();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "DeviceRegistration[masked]";
  }

  /** Builds a {@link DeviceRegistration}; everything is needed. */
  public static final class Builder extends ImmutableDeviceRegistration.Builder {
    Builder() {}
  }
}
