package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.BangkokTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What comparing one day told. Visits are named by their numbers in the HIS. Immutable; {@code
 * toString} tells numbers of visits alone.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrDay {
  PhrDay() {}

  public abstract LocalDate day();

  /** When its comparison began. */
  public abstract Instant checkedAt();

  /** Why it could not be compared, the code of the last fault; everything else is empty then. */
  public abstract Optional<String> failure();

  /** How many visits PHR has of the day. */
  @Value.Default
  public int atPhr() {
    return 0;
  }

  /** How many the HIS has. */
  @Value.Default
  public int inHis() {
    return 0;
  }

  /** How many names of visits PHR gave that cannot be read. */
  @Value.Default
  public int unreadable() {
    return 0;
  }

  /** How many were missing and are queued now. */
  @Value.Default
  public int queued() {
    return 0;
  }

  /** How many were missing and waited in the queue already. */
  @Value.Default
  public int waiting() {
    return 0;
  }

  /** Missing, and not queued since PHR would refuse them as they are. */
  public abstract List<String> heldBack();

  /** Missing, and in the queue as refused, given up, or of unknown outcome. */
  public abstract List<String> forAPerson();

  /** Named by the HIS, and not to be loaded. */
  public abstract List<String> notLoaded();

  /**
   * At PHR, and not in the HIS: {@link PhrReconciliation#removeGhost} removes one by its name,
   * nothing else does.
   */
  public abstract List<String> ghosts();

  /** Returns how many visits PHR did not have. */
  public final int missing() {
    return queued() + waiting() + heldBack().size() + forAPerson().size() + notLoaded().size();
  }

  /**
   * Returns whether it was compared after the day was over: no visit begins on it any more. One
   * that began on it may be finished later all the same.
   */
  public final boolean isFinal() {
    return isFinal(Duration.ZERO);
  }

  /** Returns whether it was compared when the day had been over for so long. */
  final boolean isFinal(Duration longestVisit) {
    Instant over = day().plusDays(1).atStartOfDay(BangkokTime.ZONE).toInstant().plus(longestVisit);
    return !failure().isPresent() && !checkedAt().isBefore(over);
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return failure()
        .map(code -> "PhrDay[" + day() + ' ' + code + "]")
        .orElseGet(
            () ->
                "PhrDay[" + day() + ", " + missing() + " missing, " + ghosts().size() + " ghosts]");
  }

  /** Builds a {@link PhrDay}; the day and the time are needed. */
  public static final class Builder extends ImmutablePhrDay.Builder {
    Builder() {}
  }
}
