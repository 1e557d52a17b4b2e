package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.outbox.CodeReceipt;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Brings what became of queued closings from the outbox into the ledger, and codes from there into
 * the HIS. Thread-safe. The outbox keeps each answer for a while, so nothing is lost when the
 * program ends in between; it has to run again before that time is over.
 */
public final class CloseResults {
  // The ledger's column. One answer of another form must not hold up the codes of all others.
  private static final int LONGEST_SEQ = 200;

  private final His his;
  private final Ledger ledger;
  private final Outbox outbox;
  private final WriteBack writeBack;
  private final Findings findings;

  /**
   * Makes one.
   *
   * @param findings is told what was refused, or is for a person to decide, when it becomes so
   */
  public CloseResults(
      His his, Ledger ledger, Outbox outbox, WriteBack writeBack, Findings findings) {
    this.his = his;
    this.ledger = ledger;
    this.outbox = outbox;
    this.writeBack = writeBack;
    this.findings = findings;
  }

  /**
   * Looks at every closing whose code is not known; refused ones too, since an operator may have
   * had them sent again.
   */
  public void collect() {
    for (LedgerState each : LedgerState.values()) {
      if (each != LedgerState.KNOWN) {
        ledger.forEach(Task.CLOSING, his.unit(), each, this::collect);
      }
    }
  }

  private void collect(LedgerEntry row) {
    Optional<OutboxEntry> entry = row.outboxKey().flatMap(outbox::find);
    if (!entry.isPresent()) {
      if (row.state() == LedgerState.PLANNED) {
        // The outbox has lost or forgotten it: whether it was sent nobody here can tell.
        become(row, LedgerState.UNKNOWN, Optional.of(NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN.id()));
      }
      return;
    }
    OutboxEntry queued = entry.get();
    switch (queued.state()) {
      case SENT:
      case ACCEPTED_WITH_WARNINGS:
        arrived(row, queued);
        break;
      case REFUSED:
        become(row, LedgerState.REFUSED, queued.lastCode());
        break;
      case GIVEN_UP:
        // Somebody may have given up what may have arrived.
        boolean byHand =
            queued.lastCode().equals(Optional.of(OutboxErrorCode.GIVEN_UP_BY_HAND.id()));
        become(row, byHand ? LedgerState.UNKNOWN : LedgerState.REFUSED, queued.lastCode());
        break;
      case UNKNOWN_OUTCOME:
        boolean isLookedUp = queued.nextAt().isPresent();
        become(row, isLookedUp ? LedgerState.PLANNED : LedgerState.UNKNOWN, queued.lastCode());
        break;
      case WAITING:
      case SENDING:
      default:
        become(row, LedgerState.PLANNED, Optional.empty());
    }
  }

  private void arrived(LedgerEntry row, OutboxEntry entry) {
    try {
      Optional<CodeReceipt> receipt =
          outbox.answer(entry.id()).filter(answer -> answer.length > 0).map(CodeReceipt::of);
      Optional<ClosingWrite> values =
          receipt.flatMap(
              it ->
                  it.code()
                      .map(
                          code ->
                              ClosingWrite.builder()
                                  .code(code)
                                  .seq(it.seq().filter(seq -> seq.length() <= LONGEST_SEQ))
                                  .amount(row.amount().orElse(BigDecimal.ZERO))
                                  .build()));
      if (values.isPresent()) {
        // What was another visit's the last time is told once.
        if (!row.problem().equals(Optional.of(HisErrorCode.CODE_OF_ANOTHER_VISIT.id()))) {
          writeBack.answered(row, values.get());
        }
      } else {
        // A person said that it arrived, and typed the code into the HIS, or will.
        become(row, LedgerState.UNKNOWN, Optional.of(NhsoErrorCode.CLOSE_OUTCOME_UNKNOWN.id()));
      }
    } catch (SdkException e) {
      if (e.code() == NhsoErrorCode.QUEUED_INVALID) {
        become(row, LedgerState.UNKNOWN, Optional.of(e.code().id()));
      } else {
        throw e;
      }
    }
  }

  private void become(LedgerEntry row, LedgerState state, Optional<String> problem) {
    if (row.state() == state && row.problem().equals(problem)) {
      return;
    }
    ledger.change(row.toBuilder().state(state).problem(problem).build());
    if (state == LedgerState.REFUSED || state == LedgerState.UNKNOWN) {
      findings.found(Finding.of(row.visit().key(), problem.orElse(""), Optional.empty()));
    }
  }
}
