package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.error.ErrorCode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of the input: a visit, or a row that is none and still has its result. Immutable; {@code
 * toString} is masked.
 */
public final class VisitRow {
  private final String key;
  private final @Nullable Visit visit;
  private final @Nullable ErrorCode problem;

  private VisitRow(String key, @Nullable Visit visit, @Nullable ErrorCode problem) {
    this.key = key;
    this.visit = visit;
    this.problem = problem;
  }

  /** A row that can be asked for. */
  public static VisitRow of(Visit visit) {
    return new VisitRow(visit.key(), visit, null);
  }

  /**
   * A row that cannot be asked for.
   *
   * @param key what the row calls its visit, in whatever form
   * @param problem what is wrong with it, {@code CORE-101} for the citizen ID for instance
   */
  public static VisitRow unusable(String key, ErrorCode problem) {
    return new VisitRow(key, null, problem);
  }

  /** Returns what the row calls its visit. */
  public String key() {
    return key;
  }

  /** Returns the visit; absent if the row is none. */
  public Optional<Visit> visit() {
    return Optional.ofNullable(visit);
  }

  <R> R match(Function<? super Visit, R> usable, Function<? super ErrorCode, R> unusable) {
    if (visit != null) {
      return usable.apply(visit);
    }
    return unusable.apply(
        Optional.ofNullable(problem).orElseThrow(() -> new IllegalStateException("neither")));
  }

  @Override
  public String toString() {
    return "VisitRow[masked]";
  }
}
