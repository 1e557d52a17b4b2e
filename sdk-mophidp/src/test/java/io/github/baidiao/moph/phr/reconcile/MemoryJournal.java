package io.github.baidiao.moph.phr.reconcile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A journal for the time of a test. */
final class MemoryJournal implements PhrReconcileJournal {
  private final Map<LocalDate, PhrDay> days = new HashMap<>();

  @Override
  public Optional<PhrDay> of(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  @Override
  public void record(PhrDay day) {
    days.put(day.day(), day);
  }
}
