package io.github.baidiao.face;

/** One of the frames that a {@link FrameSelector} was given, and what became of it. Immutable. */
public final class RankedFrame {
  private final int index;
  private final FaceResult<FaceQuality> quality;
  private final boolean fused;

  RankedFrame(int index, FaceResult<FaceQuality> quality, boolean fused) {
    this.index = index;
    this.quality = quality;
    this.fused = fused;
  }

  /** Returns its place among the frames that were given, from 0. */
  public int index() {
    return index;
  }

  /** Returns how good it is, or why it shows no one clear face. */
  public FaceResult<FaceQuality> quality() {
    return quality;
  }

  /** Returns whether its template went into the one that is compared. */
  public boolean fused() {
    return fused;
  }

  @Override
  public String toString() {
    return "frame " + index + (fused ? " (fused): " : ": ") + quality;
  }
}
