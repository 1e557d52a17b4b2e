package io.github.baidiao.examples.didstation.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.QualityHint;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FacePolicy;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class FaceSideTest {
  private Counter counter = new Counter();

  @AfterEach
  void close() {
    counter.close();
  }

  private void policy(boolean noMatchMayBeDecided) {
    counter.close();
    counter = new Counter(FacePolicy.builder().officerDecidesNoMatch(noMatchMayBeDecided).build());
  }

  // Thresholds of the scripted model: match from 0.58, review from 0.47.
  @ParameterizedTest
  @CsvSource({
    "0.81, false, MATCH, false",
    "0.58, false, MATCH, false",
    "0.57, false, REVIEW, true",
    "0.47, false, REVIEW, true",
    "0.46, false, NO_MATCH, false",
    "0.46, true, NO_MATCH, true"
  })
  void similarityIsADecisionByItsThresholdsAndThePolicy(
      double similarity, boolean noMatchMayBeDecided, FaceDecision decision, boolean decidable) {
    policy(noMatchMayBeDecided);
    counter.judge.similarity = OptionalDouble.of(similarity);
    counter.compared();
    Details.Similarity shown = (Details.Similarity) counter.view().details();
    assertThat(shown.decision()).isEqualTo(decision);
    assertThat(shown.decisionAllowed()).isEqualTo(decidable);
    counter.station.citizen().faceAccepted();
    assertThat(counter.view().screen())
        .isEqualTo(decision == FaceDecision.MATCH ? Screen.READY : Screen.SIMILARITY);
  }

  @Test
  void decisionNeedsAReason() {
    counter.judge.similarity = OptionalDouble.of(0.5);
    counter.compared();
    counter.station.citizen().decide(true, " ");
    counter.untilNotice("reasonNeeded");
    counter.station.citizen().decide(true, "เทียบแผลเป็นที่คิ้วซ้ายแล้ว");
    counter.until(Screen.READY);
  }

  @Test
  void notTheSamePersonEndsTheProofing() {
    counter.judge.similarity = OptionalDouble.of(0.5);
    counter.compared();
    counter.station.citizen().decide(false, "คนละคน");
    counter.until(Screen.VOID);
    counter.untilNotice("MOPH-513");
  }

  @Test
  void newPicturesAreTakenWhereItIsNoMatch() {
    counter.judge.similarity = OptionalDouble.of(0.1);
    counter.compared();
    counter.station.citizen().retake();
    counter.until(Screen.CAMERA);
    assertThat(counter.view().details()).isEqualTo(new Details.Frames(0, FaceSide.MOST_FRAMES));
  }

  @Test
  void picturesWithoutAFaceAreTakenAgain() {
    counter.judge.similarity = OptionalDouble.empty();
    counter.compared();
    counter.untilNotice("FACE-201");
    assertThat(counter.view().screen()).isEqualTo(Screen.CAMERA);
  }

  @Test
  void cameraThatIsUnpluggedIsToldAndLookedForAgain() {
    counter.cameraOn();
    counter.until(view -> counter.frames > 0);
    counter.camera.plugged = false;
    counter.untilNotice("DESK-102");
    counter.station.again();
    counter.untilNotice("DESK-101");
    counter.camera.plugged = true;
    counter.station.again();
    int before = counter.frames;
    counter.until(view -> counter.frames > before);
    assertThat(counter.view().notice()).isEmpty();
  }

  @Test
  void noMoreFramesAreTakenThanAreCompared() {
    counter.judge.hints = List.of(QualityHint.MOVE_CLOSER);
    counter.cameraOn();
    counter.until(view -> counter.frames > 0);
    for (int i = 0; i < FaceSide.MOST_FRAMES + 2; i++) {
      counter.station.citizen().takeFrame();
    }
    assertThat(counter.view().details())
        .isEqualTo(new Details.Frames(FaceSide.MOST_FRAMES, FaceSide.MOST_FRAMES));
  }

  @Test
  void nothingIsComparedBeforeAFrameIsThere() {
    counter.camera.plugged = false;
    counter.cameraOn();
    counter.station.citizen().takeFrame();
    counter.untilNotice("noFrame");
  }
}
