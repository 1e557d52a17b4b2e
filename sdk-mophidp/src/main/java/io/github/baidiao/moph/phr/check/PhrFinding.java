package io.github.baidiao.moph.phr.check;

import io.github.baidiao.core.ValueStyle;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something found in a visit. Immutable; {@code toString} shows rule and path, which hold nothing
 * of the patient, and not the suggestion.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrFinding {
  PhrFinding() {}

  /** What was looked for. */
  public abstract PhrRule rule();

  /** Where it is in the neutral JSON of the visit, a JSON Pointer: {@code /diagnoses/0/icd10}. */
  public abstract String path();

  /** What would be right, if that follows from what is there. It is part of the visit. */
  public abstract Optional<String> suggestion();

  /** Returns what becomes of the visit. */
  public final PhrSeverity severity() {
    return rule().severity();
  }

  /** Returns what the operator should do, in Thai for a Thai locale and else in English. */
  public final String text(Locale locale) {
    return rule().text(locale);
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "PhrFinding[" + rule().id() + " " + path() + "]";
  }

  static final class Builder extends ImmutablePhrFinding.Builder {
    Builder() {}
  }
}
