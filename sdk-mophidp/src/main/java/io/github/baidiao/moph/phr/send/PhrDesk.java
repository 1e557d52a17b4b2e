package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.outbox.OutboxMessage;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.check.PhrFinding;
import io.github.baidiao.moph.phr.check.PhrSeverity;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.util.List;

/**
 * Where a HIS hands its finished visits in: checks them, and makes messages for the outbox, so that
 * the HIS can queue them in the transaction that saves the visit. Immutable and thread-safe;
 * nothing is sent here.
 */
public final class PhrDesk {
  private final PhrSendMode mode;
  private final PhrCheck check;

  private PhrDesk(PhrSendMode mode, PhrCheck check) {
    this.mode = mode;
    this.check = check;
  }

  /** Returns the desk of a unit that sends in that way. */
  public static PhrDesk of(PhrSendMode mode) {
    return of(mode, PhrCheck.now());
  }

  /** Returns the desk of a unit that sends in that way, with a check by another clock. */
  public static PhrDesk of(PhrSendMode mode, PhrCheck check) {
    return new PhrDesk(mode, check);
  }

  /** Takes a visit that has just been finished; it is ready only in the automatic mode. */
  public PhrPrepared visitEnded(PhrVisit visit) {
    return mode == PhrSendMode.BY_HAND ? PhrPrepared.leftToAPerson() : asked(visit);
  }

  /** Takes a visit that somebody wants to be sent, in whatever mode. */
  public PhrPrepared asked(PhrVisit visit) {
    List<PhrFinding> findings = check.check(visit);
    boolean heldBack =
        findings.stream().anyMatch(each -> each.severity() == PhrSeverity.MUST_NOT_BE_SENT);
    return heldBack
        ? PhrPrepared.heldBack(findings)
        : PhrPrepared.ready(PhrSender.message(visit), findings);
  }

  /**
   * Takes a visit that somebody wants to be sent although the check says that it must not be: it
   * may be refused, or stored as wrong as it is.
   */
  public OutboxMessage askedInSpiteOfFindings(PhrVisit visit) {
    return PhrSender.message(visit);
  }
}
