package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.UUID;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * How a kiosk works. Immutable. {@code build()} throws a {@link MophException} with {@code
 * MOPH-102} that names the setting.
 */
@ValueStyle
@Value.Immutable
public abstract class KioskSettings {
  private static final int MOST_TRIES = 10;

  KioskSettings() {}

  /** What is handed to staff if the machine finds no match; the default of {@link FacePolicy}. */
  @Value.Default
  public FacePolicy facePolicy() {
    return FacePolicy.builder().build();
  }

  /** How often the face may be compared, 1 to 10; by default 5 (NIST SP 800-63B-4 draft). */
  @Value.Default
  public int faceTries() {
    return 5;
  }

  /** What gives each proofing its id; by default random ones. */
  @Value.Default
  public Supplier<UUID> transactionIds() {
    return UUID::randomUUID;
  }

  @Value.Check
  void check() {
    if (faceTries() < 1 || faceTries() > MOST_TRIES) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, "faceTries");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link KioskSettings}; nothing is needed. */
  public static final class Builder extends ImmutableKioskSettings.Builder {
    Builder() {}
  }
}
