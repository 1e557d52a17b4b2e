package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.assurance.AssurancePolicy;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.Facts;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.Consents;
import io.github.baidiao.moph.dopa.CardStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Evidence of invented proofings. */
public final class Evidences {
  static final Instant SIGNED_AT = Instant.parse("2026-11-21T02:11:00Z");
  static final Clock CLOCK = Clock.fixed(SIGNED_AT, ZoneOffset.UTC);
  static final byte[] CHIP_PHOTO = "invented chip photo".getBytes(StandardCharsets.UTF_8);
  static final byte[] LIVE_FRAME = "invented live frame".getBytes(StandardCharsets.UTF_8);

  private Evidences() {}

  /** Everything there can be, but for pictures, of which there are the hashes. */
  public static ProofingEvidence full() {
    return builder(PictureKeeping.HASH_ONLY).build();
  }

  static ProofingEvidence withPictures() {
    return builder(PictureKeeping.WHOLE).build();
  }

  static ProofingEvidence.Builder builder(PictureKeeping keeping) {
    ProofingFacts facts =
        ProofingFacts.builder()
            .presence(Presence.OFFICER)
            .cardSeen(true)
            .chipReadAt(Instant.parse("2026-11-21T02:09:30Z"))
            .cardStatus(Facts.status(CardStatus.Kind.NORMAL))
            .face(Facts.face(FaceDecision.REVIEW))
            .pad(Facts.pad(true, PadCheck.Evaluation.SELF))
            .officer(Facts.officer(true))
            .decision(Facts.decision(true))
            .consentGiven(true)
            .build();
    return ProofingEvidence.builder()
        .transactionId(UUID.fromString("6f1e8a52-7c0d-4d5b-9a3e-2f4b6c8d0e1a"))
        .unit(HospitalCode.of("99999"))
        .device("station-1")
        .citizenId(CitizenId.of("1100000000016"))
        .nameTh(PersonName.parse("นาย#สมชาย##ใจดีสมมติ"))
        .startedAt(Instant.parse("2026-11-21T02:09:00Z"))
        .completedAt(Instant.parse("2026-11-21T02:10:59.5Z"))
        .facts(facts)
        .grade(AssurancePolicy.standard().grade(facts))
        .consent(Consents.answered(ConsentPurpose.KEEP_PICTURES, true).build())
        .chipPhoto(EvidencePicture.of(CHIP_PHOTO, keeping))
        .liveFrame(EvidencePicture.of(LIVE_FRAME, keeping));
  }

  static EvidenceSealer.Builder sealer() {
    return EvidenceSealer.builder()
        .station(Keys.STATION)
        .recipient(Keys.HOSPITAL.certificate())
        .clock(CLOCK);
  }
}
