package io.github.baidiao.face.opencv;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.nio.file.Path;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An embedder that the hospital brings along: an ONNX file, and how it wants its faces. It gets
 * faces aligned to ArcFace's template, one at a time as {@code [1,3,size,size]}, and gives one
 * vector. Its thresholds are its own. Immutable.
 */
@ValueStyle
@Value.Immutable
public abstract class OnnxEmbedder {

  /** The order of the colours in the net's input. */
  public enum Channels {
    RGB,
    BGR
  }

  OnnxEmbedder() {}

  /** The ONNX file, read once, when the engine is made. */
  public abstract Path file();

  /**
   * The name under which thresholds are kept and comparisons recorded; another one for other
   * weights or another way to prepare a picture.
   */
  public abstract String modelId();

  /** The width and height of the input in pixels, by default 112. */
  @Value.Default
  public int inputSize() {
    return 112;
  }

  /** The order of the colours, by default RGB. */
  @Value.Default
  public Channels channels() {
    return Channels.RGB;
  }

  /** What is taken from each value of 0 to 255, by default 127.5. */
  @Value.Default
  public double mean() {
    return 127.5;
  }

  /** What each value is divided by after that, by default 128. */
  @Value.Default
  public double divisor() {
    return 128;
  }

  /** Whether the mirror image is embedded as well and the two are averaged; by default yes. */
  @Value.Default
  public boolean flipAveraging() {
    return true;
  }

  /** The SHA-256 that the file must have, 64 hexadecimal digits; not checked when absent. */
  public abstract Optional<String> sha256();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    require(!modelId().isEmpty(), "modelId must not be empty");
    require(inputSize() >= 16 && inputSize() <= 1024, "inputSize must be 16 to 1024");
    require(Double.isFinite(mean()), "mean must be finite");
    require(divisor() > 0 && Double.isFinite(divisor()), "divisor must be positive and finite");
    require(
        sha256().map(digits -> digits.matches("[0-9A-Fa-f]{64}")).orElse(true),
        "sha256 must be 64 hexadecimal digits");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new FaceException(FaceErrorCode.SETTINGS_INVALID, rule);
    }
  }

  EmbeddingRecipe recipe() {
    boolean bgr = channels() == Channels.BGR;
    Normalisation normalisation = new Normalisation((float) mean(), (float) divisor(), true, bgr);
    return new EmbeddingRecipe(inputSize(), normalisation, flipAveraging());
  }

  /**
   * Builds an {@link OnnxEmbedder}; the file and the model's id are needed. {@code build()} throws
   * a {@link FaceException} ({@code FACE-304}) for values out of range.
   */
  public static final class Builder extends ImmutableOnnxEmbedder.Builder {
    Builder() {}
  }
}
