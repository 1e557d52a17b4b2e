package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.assurance.FaceDecision;
import java.time.Instant;
import java.util.UUID;
import org.immutables.value.Value;

/** A line of staff's list of who waits. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class KioskTicket {
  KioskTicket() {}

  public abstract UUID transactionId();

  /** What the hospital calls the kiosk. */
  public abstract String deviceName();

  public abstract PersonName nameTh();

  public abstract CitizenId citizenId();

  /** How similar the faces are, on the scale of the model. */
  public abstract double similarity();

  public abstract FaceDecision decision();

  public abstract Instant submittedAt();

  /** When it will have waited too long. */
  public abstract Instant expiresAt();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "KioskTicket[masked]";
  }

  /** Builds a {@link KioskTicket}; everything is needed. */
  public static final class Builder extends ImmutableKioskTicket.Builder {
    Builder() {}
  }
}
