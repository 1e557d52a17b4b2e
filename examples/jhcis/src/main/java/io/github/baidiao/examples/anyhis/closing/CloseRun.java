package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Kept;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Queues visits whose rights can be closed, each once for ever. Thread-safe; several stations may
 * do it at once. {@link CloseResults} brings back what became of them.
 *
 * <p>Row and message are one transaction: a crash leaves both or neither. In a dry run nothing is
 * queued, and what would be is counted.
 */
public final class CloseRun {
  private final His his;
  private final Ledger ledger;
  private final Outbox outbox;
  private final WriteBack writeBack;
  private final Findings findings;

  private enum Did {
    QUEUED,
    IN_LEDGER,
    NOTHING,
    NOT_READY
  }

  /**
   * Makes one.
   *
   * @param outbox in the same database as the ledger; its sender is the program's to register
   * @param writeBack tells whether this is a dry run
   * @param findings is told which visits are not ready, and why
   */
  public CloseRun(His his, Ledger ledger, Outbox outbox, WriteBack writeBack, Findings findings) {
    this.his = his;
    this.ledger = ledger;
    this.outbox = outbox;
    this.writeBack = writeBack;
    this.findings = findings;
  }

  /**
   * Queues what is ready of the visits of some days, the oldest of each day first.
   *
   * @param from the first day, and {@code to} the last
   * @throws io.github.baidiao.core.error.SdkException when HIS, ledger or outbox fail; what was
   *     queued stays queued, and the next run does the rest
   */
  public CloseSummary plan(LocalDate from, LocalDate to) {
    Map<Did, Long> did = new EnumMap<>(Did.class);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      List<HisVisit> visits = new ArrayList<>(his.visits(day));
      Collections.reverse(visits);
      for (HisVisit visit : visits) {
        did.merge(plan(visit, visits), 1L, Long::sum);
      }
    }
    if (did.containsKey(Did.QUEUED)) {
      outbox.wake();
    }
    return CloseSummary.builder()
        .visits(did.values().stream().mapToLong(Long::longValue).sum())
        .queued(did.getOrDefault(Did.QUEUED, 0L))
        .inLedger(did.getOrDefault(Did.IN_LEDGER, 0L))
        .nothingToDo(did.getOrDefault(Did.NOTHING, 0L))
        .notReady(did.getOrDefault(Did.NOT_READY, 0L))
        .build();
  }

  private Did plan(HisVisit visit, List<HisVisit> ofTheDay) {
    LedgerEntry row = ledger.find(Task.CLOSING, visit.key()).orElse(null);
    if (row != null) {
      known(row, visit);
      return Did.IN_LEDGER;
    }
    boolean unexplained = isUnexplained(visit, ofTheDay);
    CloseReadiness readiness = CloseRules.of(visit, hasCode(visit), unexplained);
    if (writeBack.mode() == WriteMode.WRITE && isReady(readiness)) {
      // The list may be some seconds old, and the HIS closes rights too.
      readiness =
          his.visit(visit.key())
              .filter(now -> now.identity().equals(visit.identity()))
              .map(now -> CloseRules.of(now, hasCode(now), unexplained))
              .orElseGet(() -> CloseReadiness.notReady(HisErrorCode.VISIT_GONE));
    }
    return readiness.match(
        request -> queue(visit, request), why -> notReady(visit, why), () -> Did.NOTHING);
  }

  private static boolean isReady(CloseReadiness readiness) {
    return readiness.match(request -> true, why -> false, () -> false);
  }

  private Did queue(HisVisit visit, CloseRequest request) {
    if (writeBack.mode() == WriteMode.DRY_RUN) {
      return Did.QUEUED;
    }
    OutboxMessage message = CloseRightsQueue.message(his.unit(), request);
    LedgerEntry row =
        LedgerEntry.builder()
            .task(Task.CLOSING)
            .visit(visit.identity())
            .state(LedgerState.PLANNED)
            .outboxKey(message.key())
            .amount(request.totalAmount())
            .build();
    Kept kept =
        ledger.inTransaction(
            transaction -> {
              Kept added = transaction.add(row);
              if (added == Kept.YES) {
                outbox.enqueue(transaction.connection(), message);
              }
              return added;
            });
    return kept == Kept.YES ? Did.QUEUED : Did.IN_LEDGER;
  }

  private Did notReady(HisVisit visit, ErrorCode why) {
    findings.found(Finding.of(visit.key(), why));
    return Did.NOT_READY;
  }

  private void known(LedgerEntry row, HisVisit visit) {
    if (!row.visit().equals(visit.identity())) {
      findings.found(Finding.of(visit.key(), HisErrorCode.ANOTHER_VISIT));
    } else if (row.state() == LedgerState.KNOWN) {
      boolean changed =
          row.amount().isPresent()
              && visit.total().isPresent()
              && row.amount().get().compareTo(visit.total().get()) != 0;
      if (changed && visit.state() != VisitState.CANCELLED) {
        findings.found(Finding.of(visit.key(), HisErrorCode.AMOUNT_CHANGED));
      }
    } else if (row.state() != LedgerState.PLANNED) {
      ClosedByHand.of(row, visit).ifPresent(values -> writeBack.answered(row, values));
    }
  }

  private boolean hasCode(HisVisit visit) {
    return visit.usableClaimCode().isPresent()
        || ledger
            .find(Task.CLAIM_CODE, visit.key())
            .filter(row -> row.state() == LedgerState.KNOWN)
            .filter(row -> row.visit().equals(visit.identity()))
            .isPresent();
  }

  // Of two visits on one day the second is sent although the first has its code on record.
  private boolean isUnexplained(HisVisit visit, List<HisVisit> ofTheDay) {
    return ofTheDay.stream()
        .filter(each -> each.person().equals(visit.person()) && !each.key().equals(visit.key()))
        .noneMatch(
            each ->
                ClosedByHand.code(each).isPresent()
                    || ledger.find(Task.CLOSING, each.key()).isPresent());
  }
}
