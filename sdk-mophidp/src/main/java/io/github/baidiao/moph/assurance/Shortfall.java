package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import java.util.Map;
import org.immutables.value.Value;

/** What kept a proofing from a higher level of its policy. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class Shortfall {
  Shortfall() {}

  /** The level that would have stood. */
  public abstract Ial level();

  /** The rule that asks for it. */
  public abstract String rule();

  /** The checks it lacked, and what became of each. Of an "any of" list that is each of them. */
  public abstract Map<ProofingCheck, CheckState> checks();

  /** Whether the rule is for another presence: an officer at the counter, for instance. */
  public abstract boolean otherPresence();

  /** Whether the site's policy file does not say that this level is meant. */
  public abstract boolean notOptedIn();

  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Shortfall}; all but the checks is needed. */
  public static final class Builder extends ImmutableShortfall.Builder {
    Builder() {}
  }
}
