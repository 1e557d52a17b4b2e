package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentGiver;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.idp.Samples;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalDouble;
import java.util.UUID;

/** What the contract's example of a kiosk's submission says, put together by hand. */
final class BoardSamples {
  static final UUID TRANSACTION = UUID.fromString("4e9a3b2c-7d6f-4a1b-8c0d-5e6f7a8b9c0d");
  static final String JPEG = "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==";

  private BoardSamples() {}

  static KioskSubmission submission() {
    return submission(FacePicture.of(Base64.getDecoder().decode(JPEG)));
  }

  static KioskSubmission submission(FacePicture frame) {
    return KioskSubmission.builder()
        .transactionId(TRANSACTION)
        .holder(Samples.holder())
        .laserCode(LaserCode.of("ME0123456789"))
        .phone(MobileNumber.of("0898765432"))
        .chipPhoto(FacePicture.of(Base64.getDecoder().decode(JPEG)))
        .frame(frame)
        .face(
            FaceCheck.builder()
                .model("mobilefacenet-1")
                .similarity(0.71)
                .matchThreshold(0.5)
                .reviewThreshold(0.35)
                .falseMatchRate(OptionalDouble.of(0.0001))
                .calibration("lfw-pairs")
                .decision(FaceDecision.MATCH)
                .reference(FaceReference.CHIP_PHOTO)
                .at(Instant.parse("2026-11-21T02:19:30Z"))
                .build())
        .pad(
            PadCheck.builder()
                .method("blink-1")
                .passed(true)
                .evaluation(PadCheck.Evaluation.NONE)
                .at(Instant.parse("2026-11-21T02:19:20Z"))
                .build())
        .consent(consent())
        .cardReadAt(Instant.parse("2026-11-21T02:17:30Z"))
        .build();
  }

  private static Consent consent() {
    return Consent.builder()
        .textId("proofing-consent")
        .textVersion("1")
        .textSha256("f2a72679eb566d19d69f1e2835adc646ccef7b963182083a34dbb84ebf2971fe")
        .language("th")
        .addAnswers(answer(ConsentPurpose.COMPARE_FACE, true))
        .addAnswers(answer(ConsentPurpose.KEEP_PICTURES, false))
        .biometric("ภาพใบหน้าเพื่อเปรียบเทียบกับรูปในบัตร")
        .retention("ลบภาพทันทีหลังเปรียบเทียบ")
        .addRecipients("กระทรวงสาธารณสุข", "กรมการปกครอง")
        .givenBy(ConsentGiver.SELF)
        .means(ConsentMeans.KIOSK)
        .at(Instant.parse("2026-11-21T02:18:00Z"))
        .unit(Samples.HOSPITAL)
        .device("ตู้ 1")
        .build();
  }

  private static ConsentAnswer answer(ConsentPurpose purpose, boolean mandatoryAndGiven) {
    return ConsentAnswer.builder()
        .purpose(purpose)
        .given(mandatoryAndGiven)
        .basis(LegalBasis.EXPLICIT_CONSENT)
        .mandatory(mandatoryAndGiven)
        .build();
  }
}
