package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A comparison of the person at the counter with a trusted picture, as evidence of it. Immutable;
 * {@code toString} is masked.
 *
 * <p>A score alone says nothing: the model, its thresholds and the data they were set at go with
 * it. {@code build()} throws a {@link MophException} with {@code MOPH-103} for a similarity or a
 * threshold that is no number.
 */
@ValueStyle
@Value.Immutable
public abstract class FaceCheck {
  FaceCheck() {}

  /** Which model compared, with its version. */
  public abstract String model();

  /** How similar, on the scale of the model. */
  public abstract double similarity();

  /** From here on it is a match. */
  public abstract double matchThreshold();

  /** Below here it is none; between the two an officer looks. */
  public abstract double reviewThreshold();

  /** The rate of false matches the match threshold was set at, 0 to 1; absent if unknown. */
  public abstract OptionalDouble falseMatchRate();

  /** The data set the thresholds were set at. */
  public abstract String calibration();

  public abstract FaceDecision decision();

  public abstract FaceReference reference();

  public abstract Instant at();

  @Value.Check
  void check() {
    if (Double.isNaN(similarity() + matchThreshold() + reviewThreshold())
        || Double.isInfinite(similarity() + matchThreshold() + reviewThreshold())) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "similarity");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "FaceCheck[masked]";
  }

  /** Builds a {@link FaceCheck}; all but the false match rate is needed. */
  public static final class Builder extends ImmutableFaceCheck.Builder {
    Builder() {}
  }
}
