package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.ledger.Kept;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.util.Optional;

/** What an operator decides about a closing that was refused or is unknown. Thread-safe. */
public final class CloseByHand {
  private static final Optional<ErrorCode> DONE = Optional.empty();

  private final His his;
  private final Ledger ledger;
  private final Outbox outbox;

  /** Makes one; the outbox is in the same database as the ledger. */
  public CloseByHand(His his, Ledger ledger, Outbox outbox) {
    this.his = his;
    this.ledger = ledger;
    this.outbox = outbox;
  }

  /**
   * Queues a refused closing again, as the visit is in the HIS now: somebody has corrected it
   * there.
   *
   * @param besideOthers whether it is sent although NHSO has a code on record for that person and
   *     day ({@code NHSO-413}), since somebody saw that it is another visit's
   * @return why it is not queued; empty when it is
   * @throws io.github.baidiao.core.error.SdkException when HIS, ledger or outbox fail; then it is
   *     queued or not, and {@link CloseResults} tells
   */
  public Optional<ErrorCode> again(VisitKey visit, boolean besideOthers) {
    Optional<LedgerEntry> row =
        ledger
            .find(Task.CLOSING, visit)
            .filter(it -> it.state() == LedgerState.REFUSED && it.outboxKey().isPresent());
    Optional<HisVisit> now = his.visit(visit);
    if (!row.isPresent()) {
      return Optional.of(OutboxErrorCode.ENTRY_NOT_READY);
    }
    if (!now.isPresent()) {
      return Optional.of(HisErrorCode.VISIT_GONE);
    }
    if (!now.get().identity().equals(row.get().visit())) {
      return Optional.of(HisErrorCode.ANOTHER_VISIT);
    }
    return CloseRules.of(now.get(), hasCode(now.get()), !besideOthers)
        .match(
            request -> queue(row.get(), request),
            Optional::of,
            () -> Optional.of(HisErrorCode.ANOTHER_VALUE));
  }

  private boolean hasCode(HisVisit visit) {
    return visit.usableClaimCode().isPresent()
        || ledger.find(Task.CLAIM_CODE, visit.key()).flatMap(LedgerEntry::values).isPresent();
  }

  private Optional<ErrorCode> queue(LedgerEntry row, CloseRequest request) {
    OutboxMessage message = CloseRightsQueue.message(his.unit(), request);
    LedgerEntry planned =
        row.toBuilder()
            .state(LedgerState.PLANNED)
            .problem(Optional.empty())
            .outboxKey(message.key())
            .amount(request.totalAmount())
            .build();
    Optional<OutboxEntry> entry = outbox.find(message.key());
    Kept kept =
        ledger.inTransaction(
            transaction -> {
              Kept changed = transaction.change(planned);
              if (changed == Kept.YES && !entry.isPresent()) {
                outbox.enqueue(transaction.connection(), message);
              }
              return changed;
            });
    if (kept != Kept.YES) {
      return Optional.of(HisErrorCode.UNDER_WAY);
    }
    // Where it ends here the row is found refused again, by what the outbox says.
    entry.ifPresent(it -> outbox.correct(it.id(), message.payload()));
    outbox.wake();
    return DONE;
  }

  /**
   * Says that a closing of unknown outcome has not arrived, as somebody saw at NHSO, and has it
   * sent again; beside a code that is on record by then nothing is sent ({@code NHSO-413}).
   *
   * @return why it is not sent; empty when it will be
   */
  public Optional<ErrorCode> notArrived(VisitKey visit) {
    Optional<OutboxEntry> entry =
        ledger
            .find(Task.CLOSING, visit)
            .filter(row -> row.state() == LedgerState.UNKNOWN)
            .flatMap(LedgerEntry::outboxKey)
            .flatMap(outbox::find)
            .filter(it -> it.state() == EntryState.UNKNOWN_OUTCOME && !it.nextAt().isPresent());
    if (!entry.isPresent()) {
      return Optional.of(OutboxErrorCode.ENTRY_NOT_READY);
    }
    outbox.sayNotArrivedAndSendAgain(entry.get().id());
    outbox.wake();
    return DONE;
  }
}
