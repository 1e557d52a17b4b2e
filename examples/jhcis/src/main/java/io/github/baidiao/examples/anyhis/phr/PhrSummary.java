package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.core.ValueStyle;
import java.util.Map;
import org.immutables.value.Value;

/** How many visits a {@link PhrRun} went through. Immutable; nothing in it is personal. */
@ValueStyle
@Value.Immutable
public abstract class PhrSummary {
  PhrSummary() {}

  /** Visits by what became of them. */
  public abstract Map<PhrOutcome, Long> visits();

  /**
   * How often the check found something in what was queued, or would be, by the rule's id: {@code
   * lab-unit-missing}. PHR takes such a visit and warns.
   */
  public abstract Map<String, Long> findings();

  /** Returns how many visits came out so. */
  public final long of(PhrOutcome outcome) {
    return visits().getOrDefault(outcome, 0L);
  }

  static PhrSummary of(Map<PhrOutcome, Long> visits, Map<String, Long> findings) {
    return ImmutablePhrSummary.builder().visits(visits).findings(findings).build();
  }
}
