package io.github.baidiao.moph.consent;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** The answer to one purpose. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class ConsentAnswer {
  ConsentAnswer() {}

  public abstract ConsentPurpose purpose();

  public abstract boolean given();

  public abstract LegalBasis basis();

  /** Whether nothing goes on without a yes. */
  public abstract boolean mandatory();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ConsentAnswer[masked]";
  }

  /** Builds a {@link ConsentAnswer}; everything is needed. */
  public static final class Builder extends ImmutableConsentAnswer.Builder {
    Builder() {}
  }
}
