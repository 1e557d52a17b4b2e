package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.face.FrameQuality;
import io.github.baidiao.examples.didstation.face.Verdict;
import io.github.baidiao.face.QualityHint;
import io.github.baidiao.face.error.FaceErrorCode;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A judge that finds what a test says, and no face where it says nothing. */
final class ScriptedJudge implements FaceJudge {
  volatile OptionalDouble similarity = OptionalDouble.of(0.81);
  volatile List<QualityHint> hints = List.of();

  @Override
  public FrameQuality inspect(BufferedImage frame) {
    return new FrameQuality(Optional.empty(), hints);
  }

  @Override
  public Verdict compare(byte[] chipPhoto, List<BufferedImage> frames) {
    return similarity.isPresent()
        ? Verdict.compared(
            new Verdict.Score(
                "scripted-model 1", similarity.getAsDouble(), 0.58, 0.47, 0.001, "a script"),
            frames.get(0))
        : Verdict.unusable(FaceErrorCode.NO_FACE);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
