package io.github.baidiao.face.opencv;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.nio.file.Path;
import java.util.Optional;
import org.immutables.value.Value;

/** How the default engine works; nothing has to be set. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class OpenCvSettings {
  OpenCvSettings() {}

  /**
   * How many comparisons run side by side, one thread and about 40 MB each; others wait. By default
   * as many as there are processors.
   */
  @Value.Default
  public int parallelism() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Where the native libraries are unpacked at the first start, about 80 MB. By default {@code
   * ~/.javacpp/cache}; the first engine of a program decides.
   */
  public abstract Optional<Path> nativeCache();

  /** Another embedder than the one in the jar; it needs thresholds of its own. */
  public abstract Optional<OnnxEmbedder> embedder();

  /**
   * A net that hints at liveness, by default none: unproven, no presentation attack detection, and
   * no part of the decision.
   */
  public abstract Optional<OnnxLivenessHint> unprovenLivenessHint();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    if (parallelism() < 1) {
      throw new FaceException(FaceErrorCode.SETTINGS_INVALID, "parallelism must be 1 or more");
    }
  }

  /**
   * Builds {@link OpenCvSettings}. {@code build()} throws a {@link FaceException} ({@code
   * FACE-304}) for values out of range.
   */
  public static final class Builder extends ImmutableOpenCvSettings.Builder {
    Builder() {}
  }
}
