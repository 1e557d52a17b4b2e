package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.moph.phr.send.PhrDesk;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Queues for PHR what was finished in the HIS. Thread-safe; any number of stations may run it at
 * once. A visit is queued when it is finished, and again, as a newer version, when a later run
 * finds that it has changed: so let the days of a run overlap, a week for instance.
 *
 * <p>Nothing is sent here, the outbox does; in a dry run nothing is queued either, and nothing is
 * kept. What must not be sent, or cannot be, is told as it is found, and looked at again by the
 * next run.
 */
public final class PhrRun {
  private final His his;
  private final VisitToPhr visits;

  /**
   * Makes one for a HIS.
   *
   * @param outbox on the same database as the ledger: a row and its message are one transaction
   * @param desk checks each visit, and knows whether the unit sends by hand
   * @param mode {@code DRY_RUN} only tells what would be queued
   * @param findings is told what is held back; by any thread that calls
   */
  public PhrRun(
      His his, Ledger ledger, Outbox outbox, PhrDesk desk, WriteMode mode, Findings findings) {
    this.his = his;
    this.visits = new VisitToPhr(his, ledger, outbox, desk, mode, findings);
  }

  /**
   * Goes through the visits of those days, one day after the other and the earliest visit first, in
   * which order a patient's visits then arrive.
   *
   * @throws io.github.baidiao.examples.anyhis.HisException when the HIS or the ledger cannot be
   *     asked; what was queued until then stays, and the next run goes on
   */
  public PhrSummary run(LocalDate first, LocalDate last) {
    Map<PhrOutcome, Long> outcomes = new EnumMap<>(PhrOutcome.class);
    Map<String, Long> rules = new TreeMap<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      List<HisVisit> ofDay = his.visits(day);
      for (int i = ofDay.size() - 1; i >= 0; i--) {
        outcomes.merge(visits.ended(ofDay.get(i), rules), 1L, Long::sum);
      }
    }
    visits.wake();
    return PhrSummary.of(outcomes, rules);
  }

  /**
   * Queues one finished visit because somebody asks for it: also where the unit sends by hand, and
   * also as it was queued before, PHR having lost it for instance.
   *
   * @return what became of it; empty when there is no such visit
   */
  public Optional<PhrOutcome> asked(VisitKey visit) {
    Optional<PhrOutcome> outcome = his.visit(visit).map(found -> visits.asked(found));
    visits.wake();
    return outcome;
  }
}
