package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceTemplate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The frames of one person, ranked, and the template of the best ones. Holds a biometric until
 * {@link #close} wipes it; {@code toString} has none. Thread-safe until then.
 */
public final class SelectedFrames implements AutoCloseable {
  private final List<RankedFrame> ranking;
  private final FaceQuality quality;
  private final FaceTemplate template;
  private final OptionalDouble unprovenLivenessHint;
  private volatile boolean closed;

  SelectedFrames(
      List<RankedFrame> ranking,
      FaceQuality quality,
      FaceTemplate template,
      OptionalDouble unprovenLivenessHint) {
    this.ranking = Collections.unmodifiableList(ranking);
    this.quality = quality;
    this.template = template;
    this.unprovenLivenessHint = unprovenLivenessHint;
  }

  /** Returns every frame, the best one first, unusable ones last. */
  public List<RankedFrame> ranking() {
    return ranking;
  }

  /** Returns the place of the best frame among those that were given, from 0. */
  public int best() {
    return ranking.get(0).index();
  }

  /** Returns the quality of the best frame. */
  public FaceQuality quality() {
    return quality;
  }

  /** Returns how many frames are in the template that is compared, the best one included. */
  public int fused() {
    return (int) ranking.stream().filter(RankedFrame::fused).count();
  }

  FaceTemplate template() {
    requireOpen();
    return template;
  }

  /** Also asked after a comparison: one with a template that was wiped meanwhile says nothing. */
  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the selected frames are closed");
    }
  }

  OptionalDouble unprovenLivenessHint() {
    return unprovenLivenessHint;
  }

  /** Wipes the template. */
  @Override
  public void close() {
    closed = true;
    template.close();
  }

  @Override
  public String toString() {
    return "SelectedFrames[" + fused() + " of " + ranking.size() + " fused]";
  }
}
