package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.HisPerson;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A counter with a card reader. Thread-safe; several counters may share one ledger.
 *
 * <p>Both methods block and throw {@link HisException} when HIS or ledger cannot be asked; nothing
 * was sent to NHSO then.
 */
public final class AuthenDesk {
  private final SecureSmartCardAgent agent;
  private final His his;
  private final Ledger ledger;
  private final WriteBack writeBack;
  private final DeskSettings settings;

  /** Makes a counter; the agent stays the program's own to close. */
  public AuthenDesk(
      SecureSmartCardAgent agent,
      His his,
      Ledger ledger,
      WriteBack writeBack,
      DeskSettings settings) {
    this.agent = agent;
    this.his = his;
    this.ledger = ledger;
    this.writeBack = writeBack;
    this.settings = settings;
  }

  /** Reads the card, asks NHSO for the right, and finds the person and today's visits. */
  public DeskReading read() {
    return agent
        .read()
        .match(
            read -> found(read.value()),
            noReader -> notReady(NhsoErrorCode.NO_READER),
            noCard -> notReady(NhsoErrorCode.NO_CARD),
            notRunning -> notReady(NhsoErrorCode.AGENT_NOT_RUNNING),
            refused -> new DeskReading.NotReady(NhsoErrorCode.REFUSED, refused.serverText()));
  }

  private DeskReading found(AgentPatient patient) {
    return his.person(patient.citizenId())
        .match(
            person -> withVisits(patient, person),
            () -> notReady(HisErrorCode.PERSON_UNKNOWN),
            several -> notReady(HisErrorCode.PERSON_SEVERAL),
            () -> notReady(HisErrorCode.PERSON_DISCHARGED));
  }

  private DeskReading withVisits(AgentPatient patient, HisPerson person) {
    List<HisVisit> visits =
        his.visits(today(), person.key()).stream()
            .filter(each -> each.state() != VisitState.CANCELLED)
            .collect(Collectors.toList());
    return visits.isEmpty()
        ? notReady(HisErrorCode.NO_VISIT_TODAY)
        : new DeskReading.Ready(patient, person, visits);
  }

  private static DeskReading notReady(ErrorCode code) {
    return new DeskReading.NotReady(code, Optional.empty());
  }

  /**
   * Gets the claim code of a visit, once, keeps it and writes it into the HIS.
   *
   * <p>A visit that has one gets no second. Where an earlier try was cut short, its code is looked
   * up, and NHSO is asked anew only as {@link DeskRequest#noneOnRecordAsSomebodySaw} says.
   */
  public DeskResult authen(DeskRequest request) {
    Optional<HisVisit> visit = his.visit(request.visit());
    Optional<HisErrorCode> wrong =
        visit.isPresent() ? wrongWith(visit.get(), request) : Optional.of(HisErrorCode.VISIT_GONE);
    if (wrong.isPresent()) {
      return new DeskResult.NotDone(wrong.get(), Optional.empty());
    }
    Optional<LedgerEntry> row = ledger.find(Task.CLAIM_CODE, request.visit());
    OneAuthen once = new OneAuthen(agent, his, ledger, writeBack, settings, request, visit.get());
    return visit
        .get()
        .usableClaimCode()
        .<DeskResult>map(code -> new DeskResult.Coded(code, false, row, Optional.empty()))
        .orElseGet(() -> once.from(row));
  }

  private Optional<HisErrorCode> wrongWith(HisVisit visit, DeskRequest request) {
    if (visit.state() == VisitState.CANCELLED) {
      return Optional.of(HisErrorCode.VISIT_CANCELLED);
    }
    if (!visit.citizenId().equals(Optional.of(request.patient().citizenId()))) {
      return Optional.of(HisErrorCode.WRONG_CARD);
    }
    // NHSO gives codes of today alone.
    return visit.day().equals(today())
        ? Optional.empty()
        : Optional.of(HisErrorCode.NO_VISIT_TODAY);
  }

  private LocalDate today() {
    return LocalDate.now(settings.clock().withZone(BangkokTime.ZONE));
  }
}
