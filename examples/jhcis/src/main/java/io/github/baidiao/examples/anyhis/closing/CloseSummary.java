package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** What a look at the visits of a period led to. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class CloseSummary {
  CloseSummary() {}

  /** Visits of those days. */
  public abstract long visits();

  /** Queued now; in a dry run, those that would be. */
  public abstract long queued();

  /** Known to the ledger from before, whatever became of them. */
  public abstract long inLedger();

  /** Closed without us, or cancelled. */
  public abstract long nothingToDo();

  /** Not ready; each was told with its reason. */
  public abstract long notReady();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableCloseSummary.Builder {
    Builder() {}
  }
}
