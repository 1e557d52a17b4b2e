package io.github.baidiao.core.bulk;

import io.github.baidiao.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a run ended, and how many rows it saw. Immutable. */
public final class BulkSummary {

  /** How a run can end. */
  public enum End {
    /** Every row has its result. */
    COMPLETE,
    /**
     * The rest was not asked for: the token is refused, the service is down, the settings are
     * wrong. {@link BulkSummary#fault} tells; what was answered is recorded.
     */
    STOPPED,
    /** The thread was interrupted or the {@link Bulk} closed; what was answered is recorded. */
    CANCELLED
  }

  private final End end;
  private final @Nullable SdkException fault;
  private final long rows;
  private final long doneBefore;
  private final long recorded;

  BulkSummary(End end, @Nullable SdkException fault, long rows, long doneBefore, long recorded) {
    this.end = end;
    this.fault = fault;
    this.rows = rows;
    this.doneBefore = doneBefore;
    this.recorded = recorded;
  }

  public End end() {
    return end;
  }

  /** Returns why it stopped; absent for every other end. */
  public Optional<SdkException> fault() {
    return Optional.ofNullable(fault);
  }

  /** Returns how many rows of the input were read. */
  public long rows() {
    return rows;
  }

  /** Returns how many rows an earlier run had recorded. */
  public long doneBefore() {
    return doneBefore;
  }

  /** Returns how many results this run recorded. */
  public long recorded() {
    return recorded;
  }

  @Override
  public String toString() {
    return "BulkSummary[" + end + ", " + (doneBefore + recorded) + " of " + rows + "]";
  }
}
