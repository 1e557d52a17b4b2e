package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * The visits of the HIS that belong into PHR: finished ones. Called from threads of the
 * reconciliation, from as many at once as its settings say (one by default). What it throws ends
 * the run and reaches the caller.
 */
public interface VisitSource {
  /**
   * Returns the numbers of the visits that began on a day in Bangkok (that PHR counts a visit to
   * the day it began is inferred), as {@code Encounter.visitNumber} has them.
   */
  Collection<String> visitNumbersOf(LocalDate day);

  /** Returns a visit as it is now; empty if there is none of that number, or it is not finished. */
  Optional<PhrVisit> load(String visitNumber);

  /**
   * Returns whether there is such a visit, of whatever day. A visit that PHR has and that is not
   * there is a ghost. By default it is loaded for that.
   */
  default boolean has(String visitNumber) {
    return load(visitNumber).isPresent();
  }
}
