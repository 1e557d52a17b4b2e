package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.error.SdkException;
import java.util.Optional;
import org.immutables.value.Value;

/** How a run ended, and how many results it recorded of which case. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ReconcileSummary {
  ReconcileSummary() {}

  /** How a run can end. */
  public enum End {
    /** Every row has its result. */
    COMPLETE,
    /**
     * The rest was not asked for: the token is refused, the service is down, the settings are
     * wrong. {@link ReconcileSummary#fault} tells; what was answered is recorded.
     */
    STOPPED,
    /** The thread was interrupted or the reconciler closed; what was answered is recorded. */
    CANCELLED
  }

  public abstract End end();

  /** Why it stopped; absent for every other end. */
  public abstract Optional<SdkException> fault();

  /** Rows of the input that were read. */
  public abstract long rows();

  /** Rows that an earlier run had recorded. */
  public abstract long doneBefore();

  public abstract long found();

  public abstract long notFound();

  public abstract long refused();

  public abstract long failed();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableReconcileSummary.Builder {
    Builder() {}
  }
}
