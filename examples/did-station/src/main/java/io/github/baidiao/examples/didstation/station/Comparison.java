package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.face.Verdict;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.proofing.FaceResult;
import io.github.baidiao.moph.proofing.ReadyForFace;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares frames with the photo of the card, and gives the flow what came of it. Slow. */
final class Comparison {
  private final FaceJudge judge;
  private final Clock clock;

  Comparison(FaceJudge judge, Clock clock) {
    this.judge = judge;
    this.clock = clock;
  }

  Outcome of(FacePicture photo, List<BufferedImage> frames, ReadyForFace step) {
    return judge
        .compare(photo.toByteArray(), frames)
        .match(
            (score, best) -> given(step, score, best),
            unusable -> new Outcome(Optional.of(unusable), null, null, null));
  }

  private Outcome given(ReadyForFace step, Verdict.Score score, BufferedImage best) {
    FaceCheck check =
        FaceCheck.builder()
            .model(score.model())
            .similarity(score.similarity())
            .matchThreshold(score.match())
            .reviewThreshold(score.review())
            .falseMatchRate(score.falseMatchRate())
            .calibration(score.calibration())
            .decision(score.decision())
            .reference(FaceReference.CHIP_PHOTO)
            .at(clock.instant())
            .build();
    try (FacePicture frame = FacePicture.of(Jpeg.of(best))) {
      return new Outcome(Optional.empty(), score, best, step.face(check, frame));
    }
  }

  /**
   * What came of it.
   *
   * @param unusable why nothing could be compared; else all of the rest is there
   */
  record Outcome(
      Optional<ErrorCode> unusable,
      Verdict.@Nullable Score score,
      @Nullable BufferedImage best,
      @Nullable FaceResult result) {
    @Override
    public String toString() {
      return "Outcome[masked]";
    }
  }
}
