package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentGiver;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.counter.FacePicture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What kiosks of the tests hand over. */
final class Entries {
  static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
  static final String CITIZEN = "1100000000016";

  private Entries() {}

  static KioskSubmission of(UUID id, String citizen) {
    return KioskSubmission.builder()
        .transactionId(id)
        .holder(
            CardHolder.builder()
                .citizenId(CitizenId.of(citizen))
                .nameTh(PersonName.builder().first("ทดสอบ").last("ระบบดี").build())
                .build())
        .laserCode(LaserCode.of("ME0123456789"))
        .phone(MobileNumber.of("0812345678"))
        .chipPhoto(picture("chip photo"))
        .frame(picture("live frame"))
        .face(face())
        .consent(consent())
        .cardReadAt(NOW)
        .build();
  }

  static FaceCheck face() {
    return FaceCheck.builder()
        .model("mobilefacenet-1")
        .similarity(0.71)
        .matchThreshold(0.5)
        .reviewThreshold(0.35)
        .calibration("lfw-pairs")
        .decision(FaceDecision.MATCH)
        .reference(FaceReference.CHIP_PHOTO)
        .at(NOW)
        .build();
  }

  static Consent consent() {
    return Consent.builder()
        .textId("proofing-consent")
        .textVersion("1")
        .textSha256("0".repeat(64))
        .language("th")
        .biometric("ใบหน้า")
        .retention("ไม่เก็บภาพ")
        .givenBy(ConsentGiver.SELF)
        .means(ConsentMeans.KIOSK)
        .at(NOW)
        .unit(HospitalCode.of("99999"))
        .device("ตู้ 1")
        .addAnswers(
            ConsentAnswer.builder()
                .purpose(ConsentPurpose.COMPARE_FACE)
                .given(true)
                .basis(LegalBasis.CONSENT)
                .mandatory(true)
                .build())
        .build();
  }

  static FacePicture picture(String content) {
    return FacePicture.of(content.getBytes(StandardCharsets.UTF_8));
  }

  static AalToken token() {
    return AalToken.builder()
        .otp("493027")
        .qrPayload("https://idp.example.test/q/nB2wYc5HsJ8mPZk3vX9qLr")
        .issuedAt(NOW)
        .expiresAt(NOW.plusSeconds(600))
        .build();
  }
}
