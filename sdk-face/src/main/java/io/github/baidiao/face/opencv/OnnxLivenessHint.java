package io.github.baidiao.face.opencv;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.nio.file.Path;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A net that hints at liveness and that the hospital brings along: an ONNX file, and how it wants
 * its faces. It gets a square around the face, one at a time as {@code [1,3,size,size]}. Immutable.
 *
 * <p>Unproven: no attack set was available to measure any such net here, and no laboratory
 * evaluated one. What it says is no presentation attack detection (ISO/IEC 30107-3) and no part of
 * the decision.
 *
 * <p>Hardly anything has a default: with the wrong settings a net does not fail, it says something
 * else. As an example, one net of the MiniFASNet family was found to want 128 pixels, BGR of 0 to
 * 255 (mean 0, divisor 1), a crop of 2.7 times the face inside of the picture, and to give three
 * values for a softmax, the first of which means alive (single source). Tried on photos of real
 * people only, it still took some of them for pictures.
 */
@ValueStyle
@Value.Immutable
public abstract class OnnxLivenessHint {
  OnnxLivenessHint() {}

  /** The ONNX file, read once, when the engine is made. */
  public abstract Path file();

  /**
   * The name under which hints are recorded; another one for other weights or another way to
   * prepare a picture.
   */
  public abstract String modelId();

  /** The SHA-256 that the file must have, 64 hexadecimal digits; not checked when absent. */
  public abstract Optional<String> sha256();

  /** The width and height of the input in pixels, 16 to 1024. */
  public abstract int inputSize();

  /**
   * The side of the square as a multiple of the larger side of the face's box, 0.5 to 10. Both have
   * the same middle; beyond the edge of the picture the square is black, unless {@link
   * #insideOfPicture}.
   */
  public abstract double cropFactor();

  /**
   * Whether the square shrinks and moves until it is inside of the picture, by default no. Nets
   * that never saw a black edge may take one for a sign of a picture held up.
   */
  @Value.Default
  public boolean insideOfPicture() {
    return false;
  }

  /** The order of the colours. */
  public abstract OnnxEmbedder.Channels channels();

  /** What is taken from each value of 0 to 255. */
  public abstract double mean();

  /** What each value is divided by after that. */
  public abstract double divisor();

  /** Which of the outputs means alive, counted from 0. */
  public abstract int liveOutput();

  /** Whether a softmax turns the outputs into shares of 1; without it they must be 0 to 1. */
  public abstract boolean softmax();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    require(!modelId().isEmpty(), "modelId must not be empty");
    require(
        sha256().map(digits -> digits.matches("[0-9A-Fa-f]{64}")).orElse(true),
        "sha256 must be 64 hexadecimal digits");
    require(inputSize() >= 16 && inputSize() <= 1024, "inputSize must be 16 to 1024");
    require(cropFactor() >= 0.5 && cropFactor() <= 10, "cropFactor must be 0.5 to 10");
    require(Double.isFinite(mean()), "mean must be finite");
    require(divisor() > 0 && Double.isFinite(divisor()), "divisor must be positive and finite");
    require(liveOutput() >= 0, "liveOutput must not be negative");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new FaceException(FaceErrorCode.SETTINGS_INVALID, rule);
    }
  }

  Normalisation normalisation() {
    boolean bgr = channels() == OnnxEmbedder.Channels.BGR;
    return new Normalisation((float) mean(), (float) divisor(), true, bgr);
  }

  /**
   * Builds an {@link OnnxLivenessHint}; all but {@code sha256} and {@code insideOfPicture} is
   * needed. {@code build()} throws a {@link FaceException} ({@code FACE-304}) for values out of
   * range.
   */
  public static final class Builder extends ImmutableOnnxLivenessHint.Builder {
    Builder() {}
  }
}
