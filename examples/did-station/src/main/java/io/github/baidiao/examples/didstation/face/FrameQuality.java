package io.github.baidiao.examples.didstation.face;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.face.QualityHint;
import java.util.List;
import java.util.Optional;

/**
 * What could be better about a frame.
 *
 * @param problem why nothing can be compared with it: no face, several, too small; absent if it can
 * @param hints what would make it better, worst first; they refuse nothing
 */
public record FrameQuality(Optional<ErrorCode> problem, List<QualityHint> hints) {
  /** Copies the hints. */
  public FrameQuality {
    hints = List.copyOf(hints);
  }

  /** Returns whether it shows one clear face. */
  public boolean usable() {
    return problem.isEmpty();
  }

  /** Returns whether nothing has to be better. */
  public boolean good() {
    return usable() && hints.isEmpty();
  }
}
