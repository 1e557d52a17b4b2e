package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.evidence.EvidencePicture;
import io.github.baidiao.moph.evidence.PictureKeeping;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.idp.ProofingRegistration;
import io.github.baidiao.moph.idp.RegistrationResult;

/** The last step: evidence is sealed, then the registration is sent once. */
final class Registering {
  private final Duty duty;
  private final ProofingRegistration registration;

  /** Seals the evidence; nothing is sent yet. */
  Registering(Duty duty, Graded graded) {
    this.duty = duty;
    registration =
        ProofingRegistration.builder()
            .transactionId(graded.transactionId())
            .holder(graded.holder())
            .phone(graded.phone())
            .ial(graded.grade().ial().label())
            .policyName(graded.grade().policyName())
            .policySha256(graded.grade().policySha256())
            .evidence(duty.settings().sealer().apply(evidence(graded)))
            .build();
  }

  private ProofingEvidence evidence(Graded graded) {
    // Kept whole only of who agreed: without that the hash is what may be kept.
    PictureKeeping keeping =
        graded.consent().filter(c -> c.allows(ConsentPurpose.KEEP_PICTURES)).isPresent()
            ? duty.settings().pictureKeeping()
            : PictureKeeping.HASH_ONLY;
    return ProofingEvidence.builder()
        .transactionId(graded.transactionId())
        .unit(duty.settings().hospitalCode())
        .device(duty.desk().device().deviceName())
        .citizenId(graded.holder().citizenId())
        .nameTh(graded.holder().nameTh())
        .startedAt(graded.startedAt())
        .completedAt(duty.desk().now())
        .facts(graded.facts())
        .grade(graded.grade())
        .consent(graded.consent())
        .chipPhoto(graded.chipPhoto().map(photo -> picture(photo, keeping)))
        .liveFrame(picture(graded.frame(), keeping))
        .build();
  }

  private static EvidencePicture picture(FacePicture picture, PictureKeeping keeping) {
    return keeping == PictureKeeping.HASH_ONLY
        ? EvidencePicture.ofHash(picture.sha256())
        : EvidencePicture.of(picture.toByteArray(), keeping);
  }

  /**
   * Sends it. An {@code SdkException} says that nothing arrived; where that is not certain, the
   * outcome is unknown.
   */
  RegistrationResult send(StepOrder order) {
    try {
      return duty.ask(() -> duty.idp().register(duty.session(), registration));
    } catch (SdkException e) {
      if (mayHaveArrived(e)) {
        return new RegistrationResult.Unknown(registration.transactionId());
      }
      order.check();
      throw e;
    } catch (RuntimeException | Error e) {
      // A bug on the way: nobody knows what was sent, so no step sends it again.
      order.end(MophErrorCode.REGISTRATION_UNKNOWN);
      throw e;
    }
  }

  private static boolean mayHaveArrived(SdkException e) {
    if (e instanceof ServiceException) {
      ServiceException fault = (ServiceException) e;
      boolean turnedAway =
          fault.status().isPresent()
              && fault.status().getAsInt() >= 400
              && fault.status().getAsInt() < 500;
      return fault.code() == HttpErrorCode.OUTCOME_UNKNOWN
          || (fault.requestMayHaveArrived() && !turnedAway);
    }
    return e.code() == MophErrorCode.ANSWER_INVALID;
  }
}
