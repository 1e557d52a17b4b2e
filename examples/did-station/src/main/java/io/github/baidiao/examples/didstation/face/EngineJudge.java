package io.github.baidiao.examples.didstation.face;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceQuality;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.FrameSelector;
import io.github.baidiao.face.PictureRole;
import io.github.baidiao.face.QualityHint;
import io.github.baidiao.face.QualityMeasure;
import io.github.baidiao.face.SelectedFrames;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** The SDK's own face engine as the judge. */
public final class EngineJudge implements FaceJudge {
  private static final int HINTS = 3;

  private final FaceVerifier verifier;
  private final FrameSelector selector;

  private EngineJudge(FaceVerifier verifier) {
    this.verifier = verifier;
    this.selector = FrameSelector.of(verifier);
  }

  /** Makes a judge of a verifier, which it closes with itself. */
  public static EngineJudge of(FaceVerifier verifier) {
    return new EngineJudge(verifier);
  }

  @Override
  public FrameQuality inspect(BufferedImage frame) {
    try (FaceImage picture = FaceImage.of(frame)) {
      return verifier
          .inspect(picture, PictureRole.LIVE)
          .match(
              quality -> new FrameQuality(Optional.empty(), hints(quality)),
              unusable -> new FrameQuality(Optional.of(unusable.errorCode()), List.of()));
    }
  }

  private static List<QualityHint> hints(FaceQuality quality) {
    return quality.outsideLimits().stream()
        .map(QualityMeasure::hint)
        .flatMap(Optional::stream)
        .distinct()
        .limit(HINTS)
        .toList();
  }

  @Override
  public Verdict compare(byte[] chipPhoto, List<BufferedImage> frames) {
    List<FaceImage> pictures = frames.stream().map(FaceImage::of).toList();
    try (FaceImage photo = FaceImage.of(chipPhoto)) {
      return selector
          .select(pictures)
          .match(
              selected -> compare(photo, selected, frames),
              unusable -> Verdict.unusable(unusable.errorCode()));
    } finally {
      pictures.forEach(FaceImage::close);
    }
  }

  private Verdict compare(FaceImage photo, SelectedFrames selected, List<BufferedImage> frames) {
    try (selected) {
      return verifier
          .verify(photo, selected)
          .match(
              comparison ->
                  Verdict.compared(Verdict.Score.of(comparison), frames.get(selected.best())),
              unusable -> Verdict.unusable((ErrorCode) unusable.errorCode()));
    }
  }

  @Override
  public void close() {
    verifier.close();
  }
}
