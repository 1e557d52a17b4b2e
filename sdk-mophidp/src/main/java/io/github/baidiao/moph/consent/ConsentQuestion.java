package io.github.baidiao.moph.consent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophException;
import org.immutables.value.Value;

/** What a form asks for one purpose. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ConsentQuestion {
  ConsentQuestion() {}

  public abstract ConsentPurpose purpose();

  /** What the purpose rests on, as the hospital decided beforehand. */
  public abstract LegalBasis basis();

  /** Whether nothing goes on without a yes. */
  public abstract boolean mandatory();

  /** What is shown. */
  public abstract String text();

  static ConsentQuestion of(StrictObject file) {
    file.only("purpose", "basis", "mandatory", "text");
    ConsentPurpose purpose;
    try {
      purpose = ConsentPurpose.of(file.text("purpose"));
    } catch (MophException notOne) {
      throw file.wrong("purpose", "1 to 40 lower-case letters, digits and hyphens");
    }
    return new Builder()
        .purpose(purpose)
        .basis(file.constant("basis", LegalBasis.class))
        .mandatory(file.flag("mandatory"))
        .text(file.text("text"))
        .build();
  }

  static final class Builder extends ImmutableConsentQuestion.Builder {
    Builder() {}
  }
}
