package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.FaceDecisionNeeded;
import io.github.baidiao.moph.proofing.ReadyForFace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Compares a picture file with the photo of the card, and asks the officer where that is unclear.
 */
record FaceDialogue(Operator operator, FaceVerifier faces, Clock clock) {
  private static final int LARGEST = 16 * 1024 * 1024;

  /**
   * Compares until there is a result.
   *
   * @param named the picture of the command line, which is used once; without it one is asked for
   */
  FaceCompared compared(ReadyForFace step, Optional<String> named, String officer) {
    Optional<String> given = named;
    while (true) {
      String file =
          given.orElseGet(
              () ->
                  operator.ask(
                      "Picture just taken, JPEG or PNG", "ไฟล์รูปที่เพิ่งถ่าย (JPEG หรือ PNG)"));
      given = Optional.empty();
      try {
        return compared(step, bytes(file), officer);
      } catch (FaceException notUsable) {
        operator.tell(notUsable);
      }
    }
  }

  private FaceCompared compared(ReadyForFace step, byte[] picture, String officer) {
    byte[] photo = step.photo().orElseThrow().toByteArray();
    try (FaceImage reference = FaceImage.of(photo);
        FaceImage live = FaceImage.of(picture);
        FacePicture frame = FacePicture.of(picture)) {
      FaceCheck check = check(faces.verify(reference, live).orElseThrow());
      show(check);
      return step.face(check, frame)
          .match(
              match -> match.next(),
              needed -> decided(needed.next(), officer),
              forbidden -> {
                throw MophException.of(forbidden.code());
              });
    } finally {
      Arrays.fill(photo, (byte) 0);
      Arrays.fill(picture, (byte) 0);
    }
  }

  private FaceCheck check(FaceComparison comparison) {
    return FaceCheck.builder()
        .model(comparison.embedder().toString())
        .similarity(comparison.similarity())
        .matchThreshold(comparison.thresholds().match())
        .reviewThreshold(comparison.thresholds().review())
        .falseMatchRate(comparison.thresholds().falseMatchRate())
        .calibration(comparison.thresholds().source())
        .decision(
            switch (comparison.decision()) {
              case MATCH -> FaceDecision.MATCH;
              case REVIEW -> FaceDecision.REVIEW;
              case NO_MATCH -> FaceDecision.NO_MATCH;
            })
        .reference(FaceReference.CHIP_PHOTO)
        .at(clock.instant())
        .build();
  }

  private void show(FaceCheck check) {
    operator.show(
        new Sheet()
            .line("Decision", "ผล", check.decision().name())
            .line("Similarity", "ความคล้าย", ComparisonAnswer.four(check.similarity()))
            .line(
                "Thresholds",
                "เกณฑ์",
                "match from "
                    + ComparisonAnswer.four(check.matchThreshold())
                    + ", review from "
                    + ComparisonAnswer.four(check.reviewThreshold()))
            .line("Measured on", "ที่มาของเกณฑ์", check.calibration()));
  }

  private FaceCompared decided(FaceDecisionNeeded needed, String officer) {
    operator.tell(
        "The faces are no clear match: compare card and person yourself.",
        "ใบหน้าไม่ตรงกันอย่างชัดเจน กรุณาเทียบบัตรกับบุคคลด้วยตนเอง");
    boolean same = operator.agrees("Is it the same person?", "เป็นบุคคลเดียวกันหรือไม่");
    return needed
        .decide(decision(same, officer))
        .match(
            yes -> yes.next(),
            no -> {
              throw MophException.of(no.code());
            });
  }

  private OfficerDecision decision(boolean same, String officer) {
    while (true) {
      String reason = operator.ask("Reason (is kept in the evidence)", "เหตุผล (เก็บไว้ในหลักฐาน)");
      try {
        return OfficerDecision.builder()
            .officer(officer)
            .samePerson(same)
            .reason(reason)
            .at(clock.instant())
            .build();
      } catch (SdkException noReason) {
        operator.tell(noReason);
      }
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Files.newInputStream(PictureFile.in(Path.of(""), name))) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new FaceException(FaceErrorCode.PICTURE_FILE_TOO_LARGE);
      }
      return bytes;
    } catch (IOException unreadable) {
      throw new FaceException(FaceErrorCode.PICTURE_FILE_UNREADABLE);
    }
  }
}
