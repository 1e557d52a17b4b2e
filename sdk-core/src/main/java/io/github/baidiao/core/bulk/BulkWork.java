package io.github.baidiao.core.bulk;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import java.util.Optional;

/**
 * What is asked of a service for each row of an input, and what is recorded. Must be thread-safe.
 *
 * @param <Q> a row of the input
 * @param <A> what is recorded of a row
 */
public interface BulkWork<Q, A> {

  /**
   * Returns the result of a row that cannot be asked about; empty for every other one.
   *
   * @param row from 0
   */
  Optional<A> withoutAsking(long row, Q input);

  /**
   * Asks once, without repeating anything: the run does, within its rate. Blocks.
   *
   * @param row from 0
   * @throws SdkException when there is no answer that can be used
   */
  A ask(long row, Q input);

  /**
   * Returns what is recorded of a row that got no usable answer.
   *
   * @param row from 0
   * @param code what went wrong the last time
   */
  A failed(long row, Q input, ErrorCode code);

  /**
   * Returns what a run stops with after too many rows in a row without an answer.
   *
   * @param code what went wrong the last time
   */
  SdkException serviceDown(ErrorCode code);

  /**
   * Returns whether what went wrong concerns every row, a refused token for instance, so that the
   * run stops. By default what advises to mend the settings.
   */
  default boolean concernsAll(SdkException e) {
    return e.advice() == Advice.FIX_CONFIG;
  }
}
