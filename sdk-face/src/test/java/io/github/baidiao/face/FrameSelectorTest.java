package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.face.engine.ModelInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vectors of persons lie in a plane: their similarity is the cosine of the angle between. */
class FrameSelectorTest {
  static final ThresholdPolicy POLICY =
      ThresholdPolicy.builder()
          .modelId("fake-embedder")
          .match(0.7)
          .review(0.5)
          .falseMatchRate(0.001)
          .source("made up")
          .build();

  private final FakeEngine fake = new FakeEngine();
  private final FaceVerifier verifier = FaceVerifier.of(fake.engine(), POLICY);
  private final List<FaceImage> frames = new ArrayList<>();

  @AfterEach
  void close() {
    verifier.close();
  }

  @Test
  void frameWithFewerMeasuresOutsideOfTheirLimitsComesFirst() {
    frame(new SyntheticFace().turned(30, 0, 0), 90, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    frame(new SyntheticFace().turned(30, 30, 0), 90, 1, 0);
    assertThat(order(select())).containsExactly(1, 0, 2);
  }

  @Test
  void ofTwoFramesWithinTheLimitsTheBetterPoseComesFirst() {
    frame(new SyntheticFace().turned(14, 0, 0), 90, 1, 0);
    frame(new SyntheticFace().turned(2, 0, 0), 90, 1, 0);
    assertThat(order(select())).containsExactly(1, 0);
  }

  @Test
  void ofTwoFramesOfOnePoseTheSharperOneComesFirst() {
    FaceImage dull = frame(new SyntheticFace(), 90, 1, 0);
    FaceImage sharp = frame(new SyntheticFace(), 90, 1, 0);
    draw(dull, 40);
    draw(sharp, 60);
    assertThat(order(select())).containsExactly(1, 0);
  }

  @Test
  void equalFramesKeepTheirOrder() {
    frame(new SyntheticFace(), 90, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    assertThat(order(select())).containsExactly(0, 1, 2);
  }

  // The sum of the unit vectors (1, 0) and (0.8, 0.6) has the direction (1.8, 0.6), whose cosine to
  // (0, 1) is 0.6 / sqrt(1.8² + 0.6²) = 0.3162.
  @Test
  void framesOfOnePersonAreFusedIntoTheirMiddle() {
    FaceImage card = FakeEngine.picture(300, 400);
    fake.seesPerson(card, 0, 1);
    frame(new SyntheticFace(), 90, 5, 0);
    frame(new SyntheticFace(), 90, 4, 3);
    try (SelectedFrames selected = select()) {
      assertThat(selected.fused()).isEqualTo(2);
      FaceComparison comparison = verifier.verify(card, selected).orElseThrow();
      assertThat(comparison.similarity()).isEqualTo(0.3162, within(0.0001));
      assertThat(comparison.checked()).contains(FaceComparison.Check.FUSED_FRAMES);
      assertThat(comparison.liveQuality()).isSameAs(selected.quality());
    }
  }

  @Test
  void personWhoWalksInIsNeverMixedIn() {
    FaceImage card = FakeEngine.picture(300, 400);
    fake.seesPerson(card, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    frame(new SyntheticFace(), 90, 0.6f, 0.8f);
    frame(new SyntheticFace(), 90, 1, 0);
    try (SelectedFrames selected = select()) {
      assertThat(selected.ranking())
          .extracting(RankedFrame::fused)
          .containsExactly(true, false, true);
      assertThat(verifier.verify(card, selected).orElseThrow().similarity())
          .isEqualTo(1, within(1e-6));
    }
  }

  @Test
  void oneFrameIsComparedAsIfItWereAlone() {
    FaceImage card = FakeEngine.picture(300, 400);
    fake.seesPerson(card, 3, 4);
    FaceImage frame = frame(new SyntheticFace(), 90, 1, 0);
    try (SelectedFrames selected = select()) {
      FaceComparison comparison = verifier.verify(card, selected).orElseThrow();
      assertThat(comparison.similarity()).isEqualTo(0.6, within(1e-6));
      assertThat(comparison.checked()).doesNotContain(FaceComparison.Check.FUSED_FRAMES);
    }
    assertThat(frame.pixels().width()).isEqualTo(640);
  }

  @Test
  void noMoreAreFusedThanAskedFor() {
    for (int i = 0; i < 6; i++) {
      frame(new SyntheticFace(), 90, 1, 0);
    }
    assertThat(fusedAtMost(1)).isEqualTo(1);
    assertThat(fusedAtMost(3)).isEqualTo(3);
    assertThat(fusedAtMost(FrameSelector.STANDARD_FUSED)).isEqualTo(4);
  }

  @Test
  void unusableFramesComeLastAndSayWhy() {
    frames.add(FakeEngine.picture(640, 480));
    frame(new SyntheticFace(), 90, 1, 0);
    try (SelectedFrames selected = select()) {
      assertThat(selected.best()).isEqualTo(1);
      RankedFrame last = selected.ranking().get(1);
      assertThat(last.index()).isZero();
      assertThat(last.quality()).hasToString("LIVE NO_FACE");
    }
  }

  @Test
  void whenNoFrameIsUsableTheOneThatCameClosestSaysWhy() {
    FaceImage two = FakeEngine.picture(640, 480);
    FaceImage small = FakeEngine.picture(640, 480);
    fake.sees(two, FakeEngine.face(90, 140, 200), FakeEngine.face(350, 140, 190))
        .sees(small, FakeEngine.face(300, 200, 40));
    FaceImage empty = FakeEngine.picture(640, 480);
    assertThat(problem(empty, two)).isEqualTo(UnusablePicture.Problem.SEVERAL_FACES);
    assertThat(problem(small, two, empty)).isEqualTo(UnusablePicture.Problem.FACE_TOO_SMALL);
    assertThat(problem(empty)).isEqualTo(UnusablePicture.Problem.NO_FACE);
  }

  @Test
  void everyTemplateButTheFusedOneIsWipedAndThatOneOnClose() {
    FaceImage card = FakeEngine.picture(300, 400);
    fake.seesPerson(card, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    SelectedFrames selected = select();
    assertThat(fake.given())
        .hasSize(2)
        .allSatisfy(template -> assertThat(template.toArray()).containsOnly(0));
    selected.close();
    assertThatIllegalStateException().isThrownBy(() -> verifier.verify(card, selected));
  }

  @Test
  void framesAreNotComparedWithATemplateThatWasWipedMeanwhile() {
    FaceImage card = FakeEngine.picture(300, 400);
    fake.seesPerson(card, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    SelectedFrames selected = select();
    fake.whenAskedForATemplate(selected::close);
    assertThatIllegalStateException().isThrownBy(() -> verifier.verify(card, selected));
  }

  @Test
  void framesOfAVerifierWithAnotherModelAreRefused() {
    FaceImage card = FakeEngine.picture(300, 400);
    frame(new SyntheticFace(), 90, 1, 0);
    FakeEngine other = new FakeEngine(ModelInfo.of("fake-embedder", "another version"));
    other.seesPerson(card, 1, 0);
    try (SelectedFrames selected = select();
        FaceVerifier otherVerifier = FaceVerifier.of(other.engine(), POLICY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> otherVerifier.verify(card, selected))
          .withMessage("templates of two models cannot be compared");
    }
  }

  @Test
  void livenessOfTheBestFrameIsHintedAt() {
    FaceImage card = FakeEngine.picture(300, 400);
    fake.seesPerson(card, 1, 0);
    frame(new SyntheticFace(), 90, 1, 0);
    try (FaceVerifier hinting = FaceVerifier.of(fake.engineWithHint(0.25), POLICY);
        SelectedFrames selected = FrameSelector.of(hinting).select(frames).orElseThrow()) {
      FaceComparison comparison = hinting.verify(card, selected).orElseThrow();
      assertThat(comparison.unprovenLivenessHint()).hasValue(0.25);
      assertThat(comparison.checked()).contains(FaceComparison.Check.UNPROVEN_LIVENESS_HINT);
    }
  }

  @Test
  void atLeastOneFrameIsNeeded() {
    FrameSelector selector = FrameSelector.of(verifier);
    assertThatIllegalArgumentException().isThrownBy(() -> selector.select(Collections.emptyList()));
    assertThatIllegalArgumentException().isThrownBy(() -> selector.fusingAtMost(0));
  }

  private FaceImage frame(SyntheticFace head, double eyeDistance, float... person) {
    FaceImage picture = FakeEngine.picture(640, 480);
    draw(picture, 50);
    fake.seesPerson(picture, person).sees(picture, head.at(320, 240, eyeDistance));
    frames.add(picture);
    return picture;
  }

  /** Draws waves with a contrast, which are as sharp as that is high. */
  private static void draw(FaceImage picture, int contrast) {
    byte[] rgb = picture.pixels().rgb();
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % picture.pixels().width();
      rgb[i] = (byte) (130 + Math.round(contrast * Math.sin(x / 3.0)));
    }
  }

  private SelectedFrames select() {
    return FrameSelector.of(verifier).select(frames).orElseThrow();
  }

  private int fusedAtMost(int count) {
    try (SelectedFrames selected =
        FrameSelector.of(verifier).fusingAtMost(count).select(frames).orElseThrow()) {
      return selected.fused();
    }
  }

  private static List<Integer> order(SelectedFrames frames) {
    try (SelectedFrames selected = frames) {
      List<Integer> order = new ArrayList<>();
      selected.ranking().forEach(frame -> order.add(frame.index()));
      return order;
    }
  }

  private UnusablePicture.Problem problem(FaceImage... pictures) {
    return FrameSelector.of(verifier)
        .select(Arrays.asList(pictures))
        .match(
            selected -> {
              throw new AssertionError("usable");
            },
            UnusablePicture::problem);
  }
}
