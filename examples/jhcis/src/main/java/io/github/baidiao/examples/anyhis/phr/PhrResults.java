package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.send.PhrReceipt;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what became of queued visits from the outbox into the ledger. Thread-safe. The outbox
 * forgets what has arrived after a while (30 days), so let it run daily at least.
 */
public final class PhrResults {
  // Of any other state the outbox keeps no answer, or one that is none of PHR's.
  private static final Set<EntryState> ANSWERED =
      Collections.unmodifiableSet(
          EnumSet.of(EntryState.ACCEPTED_WITH_WARNINGS, EntryState.REFUSED));

  private final Ledger ledger;
  private final Outbox outbox;
  private final HospitalCode unit;
  private final Findings findings;

  /**
   * Makes one for a unit.
   *
   * @param findings is told what a person has to see to, once each
   */
  public PhrResults(Ledger ledger, Outbox outbox, HospitalCode unit, Findings findings) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.unit = unit;
    this.findings = findings;
  }

  /**
   * Looks at every visit that PHR has not accepted yet: also at those that were refused, since
   * somebody may have corrected them in the outbox.
   */
  public void run() {
    ledger.forEach(Task.PHR, unit, LedgerState.PLANNED, this::look);
    ledger.forEach(Task.PHR, unit, LedgerState.REFUSED, this::look);
    ledger.forEach(Task.PHR, unit, LedgerState.UNKNOWN, this::look);
  }

  /**
   * Returns what PHR said of the visit as it was sent last, if it warned or refused: for the screen
   * of somebody who may see the visit, not for a log.
   */
  public Optional<PhrReceipt> receipt(VisitKey visit) {
    return ledger
        .find(Task.PHR, visit)
        .flatMap(this::entry)
        .filter(entry -> ANSWERED.contains(entry.state()))
        .flatMap(entry -> outbox.answer(entry.id()))
        .map(PhrReceipt::of);
  }

  private Optional<OutboxEntry> entry(LedgerEntry row) {
    return row.outboxKey().flatMap(outbox::find);
  }

  private void look(LedgerEntry row) {
    LedgerEntry now = entry(row).map(entry -> after(row, entry)).orElseGet(() -> forgotten(row));
    if (!now.equals(row)) {
      ledger.change(now);
      now.problem()
          .ifPresent(code -> findings.found(Finding.of(row.visit().key(), code, Optional.empty())));
    }
  }

  private static LedgerEntry after(LedgerEntry row, OutboxEntry entry) {
    switch (entry.state()) {
      case SENT:
        return in(row, LedgerState.KNOWN, Optional.empty());
      case ACCEPTED_WITH_WARNINGS:
        return in(
            row,
            LedgerState.KNOWN,
            Optional.of(entry.lastCode().orElse(MophErrorCode.PHR_WARNED.id())));
      case REFUSED:
        return in(row, LedgerState.REFUSED, entry.lastCode());
      case GIVEN_UP:
        return in(row, LedgerState.UNKNOWN, entry.lastCode());
      case UNKNOWN_OUTCOME:
        // It is sent again by itself as long as it has a next time.
        return entry.nextAt().isPresent()
            ? in(row, LedgerState.PLANNED, Optional.empty())
            : in(row, LedgerState.UNKNOWN, entry.lastCode());
      default:
        return in(row, LedgerState.PLANNED, Optional.empty());
    }
  }

  // Nobody knows any more: it arrived and was forgotten, or the queue was begun anew.
  private static LedgerEntry forgotten(LedgerEntry row) {
    return row.state() == LedgerState.REFUSED
        ? row
        : in(row, LedgerState.UNKNOWN, Optional.of(OutboxErrorCode.ENTRY_NOT_FOUND.id()));
  }

  private static LedgerEntry in(LedgerEntry row, LedgerState state, Optional<String> problem) {
    return row.toBuilder().state(state).problem(problem).build();
  }
}
