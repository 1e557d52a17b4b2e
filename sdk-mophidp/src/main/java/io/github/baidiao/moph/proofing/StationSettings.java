package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.assurance.AssurancePolicy;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.dopa.CardStatusSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.evidence.PictureKeeping;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.evidence.SealedBytes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * Where a station stands and how strict it is. Immutable. {@code build()} throws a {@link
 * MophException} with {@code MOPH-102} that names the setting.
 */
@ValueStyle
@Value.Immutable
public abstract class StationSettings {
  private static final int MOST_TRIES = 10;

  StationSettings() {}

  /** The unit (hcode5). */
  public abstract HospitalCode hospitalCode();

  /** The access token the device was registered with (รหัสอุปกรณ์ IDP). */
  public abstract SecretSource deviceToken();

  /**
   * How long an officer stays on duty, at most; by default 12 h (single source, for AAL2). What the
   * provider says counts too: the earlier.
   */
  @Value.Default
  public Duration officerSessionLife() {
    return Duration.ofHours(12);
  }

  /** How long an officer may do nothing; by default 30 min (single source, for AAL2). */
  @Value.Default
  public Duration idleLimit() {
    return Duration.ofMinutes(30);
  }

  /** How often a laser code may be sent for one card, 1 to 10; by default 3. */
  @Value.Default
  public int laserCodeTries() {
    return 3;
  }

  /** How often the face may be compared, 1 to 10; by default 5 (NIST SP 800-63B-4 draft). */
  @Value.Default
  public int faceTries() {
    return 5;
  }

  /** What an officer may decide by eye; the default of {@link FacePolicy}. */
  @Value.Default
  public FacePolicy facePolicy() {
    return FacePolicy.builder().build();
  }

  /** Whether nothing goes on without the citizen's consent; by default it does not. */
  @Value.Default
  public boolean consentMandatory() {
    return true;
  }

  /** Who is with the citizen; by default an officer. */
  @Value.Default
  public Presence presence() {
    return Presence.OFFICER;
  }

  /** What derives the level; by default the policy that comes with the SDK. */
  @Value.Default
  public AssurancePolicy assurancePolicy() {
    return AssurancePolicy.standard();
  }

  /** What seals the evidence to the hospital; thread-safe. */
  public abstract Function<ProofingEvidence, SealedBytes> sealer();

  /**
   * What evidence keeps of the pictures; by default their hashes. Whole ones are kept only of
   * citizens who agreed to that.
   */
  @Value.Default
  public PictureKeeping pictureKeeping() {
    return PictureKeeping.HASH_ONLY;
  }

  /** Who is asked for the card status in place of the provider: DOPA itself, or DGA's gateway. */
  public abstract Optional<CardStatusSource> cardStatusSource();

  /** What evidence calls who is asked for the card status; by default {@code moph-idp}. */
  @Value.Default
  public String cardStatusSourceName() {
    return "moph-idp";
  }

  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /** What gives each proofing its id, which finds it again; by default random ones. */
  @Value.Default
  public Supplier<UUID> transactionIds() {
    return UUID::randomUUID;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    require(isPositive(officerSessionLife()), "officerSessionLife");
    require(isPositive(idleLimit()), "idleLimit");
    require(isTries(laserCodeTries()), "laserCodeTries");
    require(isTries(faceTries()), "faceTries");
    require(!cardStatusSourceName().trim().isEmpty(), "cardStatusSourceName");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }

  private static boolean isTries(int tries) {
    return tries >= 1 && tries <= MOST_TRIES;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
    }
  }

  @Override
  public String toString() {
    return "StationSettings[hospital " + hospitalCode() + "]";
  }

  /** Builds {@link StationSettings}; hospital code, device token and sealer are needed. */
  public static final class Builder extends ImmutableStationSettings.Builder {
    Builder() {}

    /** Seals the evidence. */
    public Builder sealer(EvidenceSealer sealer) {
      return sealer(sealer::seal);
    }

    /** Asks another than the provider for the card status, and calls it that in evidence. */
    public Builder cardStatusSource(CardStatusSource source, String name) {
      return cardStatusSource(source).cardStatusSourceName(name);
    }
  }
}
