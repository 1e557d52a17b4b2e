package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.engine.FoundFace;
import org.junit.jupiter.api.Test;

/** Who is meant in a webcam's picture of 640x480. */
class SubjectFinderTest {
  private final FaceImage webcam = FakeEngine.picture(640, 480);
  private final FakeEngine fake = new FakeEngine();

  @Test
  void personInTheMiddleIsMeantNotThePeopleBehind() {
    FoundFace person = FakeEngine.face(220, 140, 200);
    assertThat(meant(FakeEngine.face(20, 60, 90), person, FakeEngine.face(520, 80, 100)))
        .isSameAs(person);
  }

  @Test
  void bystanderBesideThePersonInTheMiddleIsNoRivalEvenIfAsLarge() {
    FoundFace person = FakeEngine.face(220, 140, 200);
    assertThat(meant(FakeEngine.face(440, 140, 200), person)).isSameAs(person);
  }

  @Test
  void personIsMeantWhoIsMuchNearerThanSomeoneInTheMiddleBehind() {
    FoundFace person = FakeEngine.face(40, 120, 240);
    assertThat(meant(FakeEngine.face(300, 200, 60), person)).isSameAs(person);
  }

  @Test
  void twoPeopleSharingTheViewAreRivals() {
    assertThat(problem(FakeEngine.face(90, 140, 200), FakeEngine.face(350, 140, 190)))
        .isEqualTo(UnusablePicture.Problem.SEVERAL_FACES);
  }

  @Test
  void twoPeopleAreRivalsInWhateverOrderTheyAreFound() {
    assertThat(problem(FakeEngine.face(350, 140, 190), FakeEngine.face(90, 140, 200)))
        .isEqualTo(UnusablePicture.Problem.SEVERAL_FACES);
  }

  @Test
  void childOnTheLapIsNoRival() {
    FoundFace person = FakeEngine.face(220, 60, 200);
    assertThat(meant(person, FakeEngine.face(250, 300, 150))).isSameAs(person);
  }

  @Test
  void othersOnlyLowerTheMarksForASingleFace() {
    fake.sees(webcam, FakeEngine.face(220, 140, 200), FakeEngine.face(20, 60, 100));
    FaceQuality quality = find(PictureRole.LIVE).orElseThrow().quality();
    QualityMeasure single = quality.measure(QualityComponent.SINGLE_FACE_PRESENT).get();
    assertThat(single.value()).isEqualTo(0.25);
    assertThat(single.score()).hasValue(75);
  }

  @Test
  void referenceHasNoLimits() {
    fake.sees(webcam, FakeEngine.face(300, 220, 40));
    FaceQuality quality = find(PictureRole.REFERENCE).orElseThrow().quality();
    assertThat(quality.acceptable()).isTrue();
    assertThat(quality.measures())
        .isNotEmpty()
        .allSatisfy(
            measure -> {
              assertThat(measure.lowerLimit()).isEmpty();
              assertThat(measure.hint()).isEmpty();
            });
  }

  @Test
  void limitsAreThoseOfTheHospital() {
    fake.sees(webcam, FakeEngine.face(220, 140, 200));
    QualityLimits strict =
        QualityLimits.none().toBuilder().atLeast(QualityComponent.INTER_EYE_DISTANCE, 90).build();
    try (FaceVerifier verifier =
        FaceVerifier.builder(fake.engine(), FrameSelectorTest.POLICY)
            .qualityLimits(strict)
            .build()) {
      FaceQuality quality = verifier.inspect(webcam, PictureRole.LIVE).orElseThrow();
      assertThat(quality.outsideLimits())
          .extracting(QualityMeasure::component)
          .containsExactly(QualityComponent.INTER_EYE_DISTANCE);
    }
  }

  @Test
  void meshesOfTheOthersAreWipedAndThatOfThePersonOnceItIsClosed() {
    FoundFace person = new SyntheticFace().at(320, 240, 80);
    FoundFace other = new SyntheticFace().at(60, 100, 30);
    fake.sees(webcam, person, other);
    try (Subject subject = find(PictureRole.LIVE).orElseThrow()) {
      assertThat(other.mesh().get().at(33).x()).isZero();
      assertThat(subject.face().mesh().get().at(33).x()).isNotZero();
    }
    assertThat(person.mesh().get().at(33).x()).isZero();
  }

  private FoundFace meant(FoundFace... faces) {
    fake.sees(webcam, faces);
    return find(PictureRole.LIVE).orElseThrow().face();
  }

  private UnusablePicture.Problem problem(FoundFace... faces) {
    fake.sees(webcam, faces);
    return find(PictureRole.LIVE)
        .match(
            subject -> {
              throw new AssertionError("somebody was meant");
            },
            UnusablePicture::problem);
  }

  private FaceResult<Subject> find(PictureRole role) {
    return new SubjectFinder(fake.engine().finder(), QualityLimits.standard()).find(webcam, role);
  }
}
