package io.github.baidiao.moph.phr.reconcile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the days go that were compared, and what knows them in the next run: {@link
 * PhrReconcileFile}, or a table of the HIS. A run calls it from one thread, its caller's.
 */
public interface PhrReconcileJournal {
  /** Returns what was recorded last of a day. */
  Optional<PhrDay> of(LocalDate day);

  /** Keeps a day, in place of what was recorded of it before. What it throws ends the run. */
  void record(PhrDay day);
}
