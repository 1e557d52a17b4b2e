package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * What one proofing leaves behind: who, when, at which device, what was checked with which result,
 * and what that is evidence for. Immutable; {@code toString} is masked.
 *
 * <p>It is made and sealed before the person is registered: {@link #transactionId} leads to the
 * registration. {@code build()} throws a {@link MophException} with {@code MOPH-604} when a picture
 * is kept without consent to that, {@code MOPH-103} when it ended before it began.
 */
@ValueStyle
@Value.Immutable
public abstract class ProofingEvidence {
  ProofingEvidence() {}

  /** The station's own id of this proofing, the one it registers it by. */
  public abstract UUID transactionId();

  public abstract HospitalCode unit();

  /** What the provider or the hospital calls the device. */
  public abstract String device();

  public abstract CitizenId citizenId();

  public abstract PersonName nameTh();

  /** When the citizen's side began. */
  public abstract Instant startedAt();

  /** When the last check was done. */
  public abstract Instant completedAt();

  /** What ran, and what came of it, the officer included. */
  public abstract ProofingFacts facts();

  /** What that was evidence for, under the policy of that time. */
  public abstract AssuranceGrade grade();

  public abstract Optional<Consent> consent();

  /** The photo in the chip, as it was compared. */
  public abstract Optional<EvidencePicture> chipPhoto();

  /** The picture of the person, as it was compared. */
  public abstract Optional<EvidencePicture> liveFrame();

  @Value.Check
  void check() {
    if (completedAt().isBefore(startedAt())) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "completedAt");
    }
    boolean kept = isKept(chipPhoto()) || isKept(liveFrame());
    if (kept
        && !consent().filter(given -> given.allows(ConsentPurpose.KEEP_PICTURES)).isPresent()) {
      throw MophException.of(MophErrorCode.CONSENT_MISSING, ConsentPurpose.KEEP_PICTURES.id());
    }
  }

  private static boolean isKept(Optional<EvidencePicture> picture) {
    return picture.flatMap(EvidencePicture::file).isPresent();
  }

  /** Returns it as JSON, {@code docs/schema/proofing-evidence.schema.json}: personal data. */
  public String toJson() {
    return new String(EvidenceJson.write(this), StandardCharsets.UTF_8);
  }

  /**
   * Reads JSON that {@link #toJson} wrote. Nothing says that it was not changed since: only what an
   * {@link EvidenceOpener} opened is evidence.
   *
   * @throws MophException {@code MOPH-625} when it is of another form
   */
  public static ProofingEvidence fromJson(String json) {
    return EvidenceJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ProofingEvidence[masked]";
  }

  /** Builds a {@link ProofingEvidence}; all but consent and pictures is needed. */
  public static final class Builder extends ImmutableProofingEvidence.Builder {
    Builder() {}
  }
}
