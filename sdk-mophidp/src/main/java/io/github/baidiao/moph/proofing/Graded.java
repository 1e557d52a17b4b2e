package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FacePicture;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A citizen whose checks are done, of a station or of a kiosk. {@code toString} is masked. */
@ValueStyle
@Value.Immutable
abstract class Graded {
  abstract UUID transactionId();

  abstract Instant startedAt();

  abstract CardHolder holder();

  abstract MobileNumber phone();

  abstract FaceCheck face();

  abstract ProofingFacts facts();

  abstract AssuranceGrade grade();

  abstract Optional<Consent> consent();

  abstract Optional<FacePicture> chipPhoto();

  abstract FacePicture frame();

  static ImmutableGraded.Builder builder() {
    return ImmutableGraded.builder();
  }

  @Override
  public String toString() {
    return "Graded[masked]";
  }
}
