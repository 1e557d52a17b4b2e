package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.face.FrameQuality;
import io.github.baidiao.examples.didstation.face.Verdict;
import io.github.baidiao.face.QualityHint;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** A judge that says what a test wants, and by its name that it is none. */
public record TestDouble(double similarity, List<QualityHint> hints) implements FaceJudge {
  @Override
  public FrameQuality inspect(BufferedImage frame) {
    return new FrameQuality(Optional.empty(), hints);
  }

  @Override
  public Verdict compare(byte[] chipPhoto, List<BufferedImage> frames) {
    return Verdict.compared(
        new Verdict.Score("test-double 1", similarity, 0.58, 0.47, 0.001, "a script"),
        frames.get(0));
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
