package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.bulk.Bulk;
import io.github.baidiao.core.bulk.BulkJournal;
import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.EncounterRef;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares what PHR has with what the HIS has, one day after the other and the newest first, as
 * MOPH's specification advises (appendix ค). Thread-safe; close it when the program is done.
 *
 * <p>What is missing is queued. What PHR has and the HIS has not, a ghost, is told and left alone.
 * A day without a usable answer is asked for again a few times, told as failed, and gone through
 * once more at the end. What concerns all days ends the run: a refused token, or too many days in a
 * row without an answer ({@code MOPH-925}); the next run goes on there. The rate of the client
 * holds for everything.
 */
public final class PhrReconciliation implements AutoCloseable {
  private final PhrApi phr;
  private final VisitSource his;
  private final PhrReconcileSettings settings;
  private final Bulk<LocalDate, PhrDay> bulk;

  private PhrReconciliation(
      PhrApi phr, VisitSource his, VisitQueue queue, PhrReconcileSettings settings) {
    this.phr = phr;
    this.his = his;
    this.settings = settings;
    this.bulk =
        new Bulk<>(
            "baidiao-phr-reconcile",
            new DayWork(phr, his, queue, settings.clock()),
            settings,
            "PHR reconciliation " + phr.unit().value());
  }

  /** Makes a reconciliation; the client and the rest stay the program's own. */
  public static PhrReconciliation over(
      PhrApi phr, VisitSource his, VisitQueue queue, PhrReconcileSettings settings) {
    return new PhrReconciliation(phr, his, queue, settings);
  }

  /**
   * Compares the days that the journal does not know, or knows as failed, or from before they and
   * {@link PhrReconcileSettings#longestVisit} were over. Blocks; interrupting the thread or {@link
   * #close} cancels it after the day under way.
   *
   * @param from the first day, at most as many years ago as the settings say
   * @param to the last day, not in the future
   * @param journal what keeps the days
   * @param progress is told after each day
   * @return how it ended. When the thread was interrupted its flag stays set
   * @throws MophException {@code MOPH-921} for other days
   */
  public PhrReconcileSummary run(
      LocalDate from, LocalDate to, PhrReconcileJournal journal, PhrReconcileProgress progress) {
    LocalDate today = settings.clock().instant().atZone(BangkokTime.ZONE).toLocalDate();
    boolean known =
        !from.isAfter(to)
            && !to.isAfter(today)
            && !from.isBefore(today.minusYears(settings.years()));
    if (!known) {
      throw MophException.of(MophErrorCode.RECONCILE_DAYS_INVALID);
    }
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
      days.add(day);
    }
    Pass pass = new Pass(days, journal, progress);
    BulkSummary last = pass.run();
    for (int n = 1; n < settings.passes() && pass.isWorthAnother(last); n++) {
      last = pass.run();
    }
    return PhrReconcileSummary.builder()
        .end(last.end())
        .fault(last.fault())
        .days(days.size())
        .results(pass.results())
        .build();
  }

  /**
   * Removes a visit from PHR that the HIS does not have; what became of it is the client's to tell.
   *
   * @param visitNumber as {@link PhrDay#ghosts} named it
   * @throws MophException {@code MOPH-926} if the HIS has it, by {@link VisitSource#has}: nothing
   *     was removed; otherwise as {@link PhrApi#removeEncounterFromPhr}
   */
  public PhrResult removeGhost(String visitNumber) {
    EncounterRef ghost = EncounterRef.of(phr.unit(), visitNumber);
    if (his.has(visitNumber)) {
      throw MophException.of(MophErrorCode.VISIT_NO_GHOST);
    }
    return phr.removeEncounterFromPhr(ghost);
  }

  /** Cancels what is under way. */
  @Override
  public void close() {
    bulk.close();
  }

  /** Goes through all days of a run, those that are done left out. */
  private final class Pass implements BulkJournal<PhrDay> {
    private final List<LocalDate> days;
    private final PhrReconcileJournal journal;
    private final PhrReconcileProgress progress;
    private int done;

    Pass(List<LocalDate> days, PhrReconcileJournal journal, PhrReconcileProgress progress) {
      this.days = days;
      this.journal = journal;
      this.progress = progress;
    }

    BulkSummary run() {
      done = (int) days.stream().filter(this::isDone).count();
      return bulk.run(days.iterator(), this, (results, rows) -> {});
    }

    boolean isWorthAnother(BulkSummary last) {
      return last.end() == BulkSummary.End.COMPLETE
          && results().stream().anyMatch(day -> day.failure().isPresent());
    }

    List<PhrDay> results() {
      return days.stream()
          .map(journal::of)
          .filter(Optional::isPresent)
          .map(Optional::get)
          .collect(Collectors.toList());
    }

    @Override
    public boolean isDone(long row) {
      return isDone(days.get((int) row));
    }

    private boolean isDone(LocalDate day) {
      return journal.of(day).filter(known -> known.isFinal(settings.longestVisit())).isPresent();
    }

    @Override
    public void record(PhrDay result) {
      journal.record(result);
      done += result.failure().isPresent() ? 0 : 1;
      progress.told(result, done, days.size());
    }
  }
}
