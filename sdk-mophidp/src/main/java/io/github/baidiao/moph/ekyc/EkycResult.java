package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.error.ErrorCode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of one row of the input: what MOPH knows, or why there is no answer, of which {@link
 * #match} forces both. Immutable; {@code toString} is masked.
 */
public final class EkycResult {
  private final long row;
  private final EkycRow input;
  private final @Nullable EkycStatus status;
  private final @Nullable ErrorCode problem;

  private EkycResult(
      long row, EkycRow input, @Nullable EkycStatus status, @Nullable ErrorCode problem) {
    this.row = row;
    this.input = input;
    this.status = status;
    this.problem = problem;
  }

  static EkycResult known(long row, EkycRow input, EkycStatus status) {
    return new EkycResult(row, input, status, null);
  }

  static EkycResult failed(long row, EkycRow input, ErrorCode problem) {
    return new EkycResult(row, input, null, problem);
  }

  /**
   * Calls the function of the case that this is.
   *
   * @param failed is given what went wrong: with the row itself, or when MOPH was asked
   */
  public <R> R match(
      Function<? super EkycStatus, ? extends R> known,
      Function<? super ErrorCode, ? extends R> failed) {
    if (status != null) {
      return known.apply(status);
    }
    return failed.apply(
        Optional.ofNullable(problem).orElseThrow(() -> new IllegalStateException("neither")));
  }

  /** Returns which row of the input it was, from 0. */
  public long row() {
    return row;
  }

  /** Returns what the row was given. */
  public EkycRow input() {
    return input;
  }

  @Override
  public String toString() {
    return "EkycResult[row " + row + ", masked]";
  }
}
