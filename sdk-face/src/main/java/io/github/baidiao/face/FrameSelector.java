package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.error.FaceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Picks the best of several frames of the person at the counter, and fuses the templates of the
 * best few, which evens out what is wrong with each. Immutable; thread-safe, as its verifier is.
 *
 * <p>A frame ranks before another one if fewer of its measures are outside of their limits; of
 * equals, the one with the better mean of sharpness (beside the sharpest frame) and the scores of
 * eye distance, light, pose and mouth. A frame is fused only if the policy calls it a match of the
 * best one, so that a second person who walks in is never mixed in.
 */
public final class FrameSelector {
  /** How many frames are fused at most, unless asked otherwise. */
  public static final int STANDARD_FUSED = 4;

  private final FaceVerifier verifier;
  private final int mostFused;

  private FrameSelector(FaceVerifier verifier, int mostFused) {
    this.verifier = verifier;
    this.mostFused = mostFused;
  }

  /** Makes a selector that works with a verifier's engine, limits and policy. */
  public static FrameSelector of(FaceVerifier verifier) {
    return new FrameSelector(verifier, STANDARD_FUSED);
  }

  /**
   * Returns a selector that fuses so many frames at most; 1 is the best one alone. Each costs the
   * time of one embedding.
   *
   * @throws IllegalArgumentException below 1
   */
  public FrameSelector fusingAtMost(int frames) {
    if (frames < 1) {
      throw new IllegalArgumentException("at least one frame is needed");
    }
    return new FrameSelector(verifier, frames);
  }

  /**
   * Ranks frames and makes one template of the best.
   *
   * @param frames at least one, from the live camera; they may be closed afterwards
   * @return what the caller compares and closes; or, when no frame shows one clear face, what is
   *     wrong with the frame that came closest to it: too small a face before several faces before
   *     none
   * @throws FaceException if the engine fails
   * @throws IllegalArgumentException for no frame
   */
  public FaceResult<SelectedFrames> select(List<FaceImage> frames) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("at least one frame is needed");
    }
    List<Frame> usable = new ArrayList<>();
    List<UnusablePicture> problems = new ArrayList<>();
    List<RankedFrame> unusable = new ArrayList<>();
    try {
      for (int i = 0; i < frames.size(); i++) {
        int index = i;
        verifier
            .subject(frames.get(i), PictureRole.LIVE)
            .match(
                subject -> usable.add(new Frame(index, subject)),
                picture -> {
                  unusable.add(new RankedFrame(index, FaceResult.unusable(picture), false));
                  return problems.add(picture);
                });
      }
      if (usable.isEmpty()) {
        return FaceResult.unusable(
            Collections.max(problems, Comparator.comparing(UnusablePicture::problem)));
      }
      usable.sort(Comparator.comparing(Frame::quality, bestFirst(usable)));
      return FaceResult.of(fuse(usable, unusable));
    } finally {
      usable.forEach(frame -> frame.subject.close());
    }
  }

  private static Comparator<FaceQuality> bestFirst(List<Frame> frames) {
    double sharpest =
        frames.stream().mapToDouble(frame -> FrameRank.sharpness(frame.quality())).max().orElse(0);
    return new FrameRank(sharpest).bestFirst();
  }

  private SelectedFrames fuse(List<Frame> ranked, List<RankedFrame> unusable) {
    OptionalDouble livenessHint = verifier.livenessHint(ranked.get(0).subject);
    List<RankedFrame> ranking = new ArrayList<>();
    try (FaceTemplate best = verifier.template(ranked.get(0).subject)) {
      float[] sum = best.toArray();
      for (int place = 0; place < ranked.size(); place++) {
        Frame frame = ranked.get(place);
        boolean fused = place == 0 || (place < mostFused && addIfSamePerson(sum, best, frame));
        ranking.add(new RankedFrame(frame.index, FaceResult.of(frame.quality()), fused));
      }
      ranking.addAll(unusable);
      FaceTemplate template = FaceTemplate.of(best.model(), sum);
      Arrays.fill(sum, 0);
      return new SelectedFrames(ranking, ranked.get(0).quality(), template, livenessHint);
    }
  }

  private boolean addIfSamePerson(float[] sum, FaceTemplate best, Frame frame) {
    try (FaceTemplate template = verifier.template(frame.subject)) {
      if (verifier.thresholds().decide(best.similarityTo(template)) != Decision.MATCH) {
        return false;
      }
      float[] values = template.toArray();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values[i];
      }
      Arrays.fill(values, 0);
      return true;
    }
  }

  private static final class Frame {
    private final int index;
    private final Subject subject;

    Frame(int index, Subject subject) {
      this.index = index;
      this.subject = subject;
    }

    FaceQuality quality() {
      return subject.quality();
    }
  }
}
