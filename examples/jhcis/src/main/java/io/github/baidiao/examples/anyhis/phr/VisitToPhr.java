package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.core.outbox.OutboxException;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Kept;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.check.PhrFinding;
import io.github.baidiao.moph.phr.check.PhrSeverity;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrPrepared;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way of one visit from the HIS into the queue. */
final class VisitToPhr {
  private final His his;
  private final Ledger ledger;
  private final Outbox outbox;
  private final PhrDesk desk;
  private final WriteMode mode;
  private final Findings findings;

  VisitToPhr(
      His his, Ledger ledger, Outbox outbox, PhrDesk desk, WriteMode mode, Findings findings) {
    this.his = his;
    this.ledger = ledger;
    this.outbox = outbox;
    this.desk = desk;
    this.mode = mode;
    this.findings = findings;
  }

  /** Takes a visit that a run came upon; counts into {@code rules} what the check found. */
  PhrOutcome ended(HisVisit visit, Map<String, Long> rules) {
    return unlessOfThisVisit(visit, () -> queue(visit, false, rules));
  }

  /** Takes a visit that somebody asks for. */
  PhrOutcome asked(HisVisit visit) {
    return unlessOfThisVisit(visit, () -> queue(visit, true, new HashMap<>()));
  }

  void wake() {
    if (mode == WriteMode.WRITE) {
      outbox.wake();
    }
  }

  private interface Way {
    PhrOutcome go();
  }

  // A value that cannot be sent, or a visit that the HIS fails on, must not hold up all others.
  private PhrOutcome unlessOfThisVisit(HisVisit visit, Way way) {
    try {
      return way.go();
    } catch (MophException e) {
      return failed(visit, e);
    } catch (HisException | OutboxException e) {
      if (e.code() != HisErrorCode.HIS_FAILED && e.code() != OutboxErrorCode.MESSAGE_INVALID) {
        throw e;
      }
      return failed(visit, e);
    }
  }

  private PhrOutcome failed(HisVisit visit, SdkException e) {
    findings.found(Finding.of(visit.key(), e.code().id(), e.detail()));
    return PhrOutcome.FAILED;
  }

  private PhrOutcome queue(HisVisit visit, boolean asked, Map<String, Long> rules) {
    Optional<LedgerEntry> row = ledger.find(Task.PHR, visit.key());
    if (visit.state() == VisitState.CANCELLED) {
      return cancelled(visit, row.isPresent());
    } else if (visit.state() == VisitState.OPEN) {
      return PhrOutcome.NOT_FINISHED;
    } else if (!visit.citizenId().isPresent()) {
      return told(visit, HisErrorCode.NO_CITIZEN_ID, PhrOutcome.NO_RECORD);
    } else if (row.isPresent() && !row.get().visit().person().equals(visit.person())) {
      return told(visit, HisErrorCode.ANOTHER_VISIT, PhrOutcome.ANOTHER_PERSON);
    }
    Optional<PhrVisit> record = his.record(visit.key(), nextVersion(visit, row));
    if (!record.isPresent()) {
      return told(visit, HisErrorCode.VISIT_GONE, PhrOutcome.NO_RECORD);
    }
    String digest = RecordDigest.of(record.get());
    if (!asked && row.flatMap(LedgerEntry::digest).filter(digest::equals).isPresent()) {
      return PhrOutcome.UNCHANGED;
    }
    PhrPrepared prepared = asked ? desk.asked(record.get()) : desk.visitEnded(record.get());
    return prepared.match(
        ready -> {
          ready.findings().forEach(each -> rules.merge(each.rule().id(), 1L, Long::sum));
          return mode == WriteMode.DRY_RUN
              ? PhrOutcome.WOULD_QUEUE
              : queue(visit, row, digest, ready.outboxMessage());
        },
        heldBack -> heldBack(visit, prepared),
        leftToAPerson -> PhrOutcome.LEFT_TO_A_PERSON);
  }

  private PhrOutcome cancelled(HisVisit visit, boolean queuedBefore) {
    return queuedBefore
        ? told(visit, HisErrorCode.VISIT_CANCELLED, PhrOutcome.CANCELLED_SINCE)
        : PhrOutcome.CANCELLED;
  }

  // The outbox too: a version that somebody has queued there by hand is not the ledger's.
  private long nextVersion(HisVisit visit, Optional<LedgerEntry> row) {
    long queued =
        outbox
            .entries(
                EntryFilter.builder()
                    .lane(PhrSender.lane(visit.key().unit()))
                    .reference(visit.key().number())
                    .build())
            .mapToLong(OutboxEntry::version)
            .max()
            .orElse(0);
    return 1 + Math.max(queued, row.map(LedgerEntry::version).orElse(0L));
  }

  private PhrOutcome queue(
      HisVisit visit, Optional<LedgerEntry> row, String digest, OutboxMessage message) {
    LedgerEntry planned =
        row.map(LedgerEntry::toBuilder)
            .orElseGet(() -> LedgerEntry.builder().task(Task.PHR))
            .visit(visit.identity())
            .state(LedgerState.PLANNED)
            .version(message.version())
            .digest(digest)
            .outboxKey(message.key())
            .problem(Optional.empty())
            .build();
    Kept kept =
        ledger.inTransaction(
            transaction -> {
              Kept result =
                  row.isPresent() ? transaction.change(planned) : transaction.add(planned);
              if (result == Kept.YES
                  && !outbox.enqueue(transaction.connection(), message).isNew()) {
                throw HisException.of(HisErrorCode.LEDGER_FAILED, "version queued by another");
              }
              return result;
            });
    if (kept != Kept.YES) {
      return PhrOutcome.CHANGED_MEANWHILE;
    }
    return row.isPresent() ? PhrOutcome.QUEUED_AGAIN : PhrOutcome.QUEUED;
  }

  // Rules and places alone: what the check suggests is part of the visit.
  private PhrOutcome heldBack(HisVisit visit, PhrPrepared prepared) {
    List<PhrFinding> wrong =
        prepared.findings().stream()
            .filter(each -> each.severity() == PhrSeverity.MUST_NOT_BE_SENT)
            .collect(Collectors.toList());
    String detail =
        wrong.stream()
            .map(each -> each.rule().id() + ' ' + each.path())
            .collect(Collectors.joining(", "));
    prepared
        .errorCode()
        .ifPresent(code -> findings.found(Finding.of(visit.key(), code.id(), Optional.of(detail))));
    return PhrOutcome.HELD_BACK;
  }

  private PhrOutcome told(HisVisit visit, HisErrorCode code, PhrOutcome outcome) {
    findings.found(Finding.of(visit.key(), code));
    return outcome;
  }
}
