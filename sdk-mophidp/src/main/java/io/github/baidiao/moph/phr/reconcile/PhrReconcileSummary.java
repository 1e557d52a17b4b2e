package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.core.error.SdkException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.immutables.value.Value;

/** How a run ended, and what is known of its days. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class PhrReconcileSummary {
  PhrReconcileSummary() {}

  /**
   * {@code COMPLETE} when every day was gone through, {@link #failed} ones included; {@code
   * STOPPED} and {@code CANCELLED} runs go on where they were when they are started again.
   */
  public abstract BulkSummary.End end();

  /** Why it stopped; absent for every other end. */
  public abstract Optional<SdkException> fault();

  /** How many days were asked for. */
  public abstract int days();

  /** What was recorded of them, in this run or before, the newest first. */
  public abstract List<PhrDay> results();

  /** Returns how many days could not be compared; the next run asks again. */
  public final int failed() {
    return sum(day -> day.failure().isPresent() ? 1 : 0);
  }

  /** Returns how many visits PHR did not have when their day was compared. */
  public final int missing() {
    return sum(PhrDay::missing);
  }

  /** Returns how many of them were queued. */
  public final int queued() {
    return sum(PhrDay::queued);
  }

  /** Returns how many visits are at PHR and not in the HIS. */
  public final int ghosts() {
    return sum(day -> day.ghosts().size());
  }

  private int sum(ToIntFunction<PhrDay> count) {
    return results().stream().mapToInt(count).sum();
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "PhrReconcileSummary["
        + end()
        + ", "
        + results().size()
        + " of "
        + days()
        + " days, "
        + failed()
        + " failed, "
        + missing()
        + " missing, "
        + ghosts()
        + " ghosts]";
  }

  static final class Builder extends ImmutablePhrReconcileSummary.Builder {
    Builder() {}
  }
}
