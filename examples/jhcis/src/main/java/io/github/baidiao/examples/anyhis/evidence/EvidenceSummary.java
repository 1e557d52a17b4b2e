package io.github.baidiao.examples.anyhis.evidence;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.reconcile.ReconcileSummary;
import org.immutables.value.Value;

/** How an evidence run ended. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class EvidenceSummary {
  EvidenceSummary() {}

  /** How the asking ended, and how many answers there were of which kind. */
  public abstract ReconcileSummary asked();

  /** Visits of those days that are not cancelled. */
  public abstract long visits();

  /** Those of them with a usable code in the HIS. */
  public abstract long withCode();

  /** Those whose code is in our ledger, and not (any more) in the HIS. */
  public abstract long knownToUs();

  /** Those for which a counter is asking at this moment. */
  public abstract long underWay();

  /** Codes that are certainly of their visit, kept now. */
  public abstract long kept();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableEvidenceSummary.Builder {
    Builder() {}
  }
}
