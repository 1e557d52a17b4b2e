package io.github.baidiao.moph.phr.upload;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A problem with a drug that a pharmacist found. Only the reference and the drug are in MOPH's
 * specification; the rest was sent by its author, to a test server that did not offer the path yet.
 * Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class DrugRelatedProblem {
  DrugRelatedProblem() {}

  /** The number of the problem in the HIS, 1 to 60 letters, digits and {@code ._/-}. */
  public abstract String reference();

  /** Which drug, a generic product of the Thai Medicines Terminology (TMT). */
  public abstract Coded drug();

  /** What kind of problem. */
  public abstract Optional<Coded> category();

  /** What happened. */
  public abstract Optional<String> description();

  /** When it was written down. In Bangkok. */
  public abstract Optional<LocalDateTime> recordedAt();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.reference("reference", reference());
    FieldRule.text("description", description());
    FieldRule.time("recordedAt", recordedAt());
  }

  @Override
  public String toString() {
    return "DrugRelatedProblem[masked]";
  }

  /**
   * Builds a {@link DrugRelatedProblem}; reference and drug are needed. {@code build()} throws a
   * {@code MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableDrugRelatedProblem.Builder {
    Builder() {}
  }
}
