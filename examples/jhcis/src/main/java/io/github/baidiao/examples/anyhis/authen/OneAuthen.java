package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.ledger.Kept;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.AuthenResult;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One visit's authentication, from its row in the ledger on: planned, asked for once, answered.
 * What is found planned is somebody else's, or a crash's: it is looked up and never asked again.
 */
final class OneAuthen {
  private final SecureSmartCardAgent agent;
  private final His his;
  private final Ledger ledger;
  private final WriteBack writeBack;
  private final DeskSettings settings;
  private final DeskRequest request;
  private final HisVisit visit;

  OneAuthen(
      SecureSmartCardAgent agent,
      His his,
      Ledger ledger,
      WriteBack writeBack,
      DeskSettings settings,
      DeskRequest request,
      HisVisit visit) {
    this.agent = agent;
    this.his = his;
    this.ledger = ledger;
    this.writeBack = writeBack;
    this.settings = settings;
    this.request = request;
    this.visit = visit;
  }

  DeskResult from(Optional<LedgerEntry> row) {
    LedgerState state = row.map(LedgerEntry::state).orElse(LedgerState.REFUSED);
    if (state == LedgerState.REFUSED) {
      return plan(row);
    }
    LedgerEntry there = row.orElseThrow(IllegalStateException::new);
    if (!there.visit().equals(visit.identity())) {
      return notDone(HisErrorCode.ANOTHER_VISIT);
    }
    if (state == LedgerState.KNOWN) {
      // The HIS has lost it, or never had it.
      return coded(writeBack.again(Task.CLAIM_CODE, request.visit()).orElse(there));
    }
    if (state == LedgerState.UNKNOWN && request.noneOnRecordAsSomebodySaw()) {
      return plan(row);
    }
    return lookUp(there);
  }

  private DeskResult plan(Optional<LedgerEntry> row) {
    AuthenRequest asked;
    try {
      asked =
          AuthenRequest.builder()
              .patient(request.patient())
              .claimType(request.claimType())
              .mobile(request.mobile())
              .hn(visit.person().number())
              .build();
    } catch (NhsoException e) {
      return notDone(e.code());
    }
    LedgerEntry planned =
        row.map(LedgerEntry::toBuilder)
            .orElseGet(LedgerEntry::builder)
            .task(Task.CLAIM_CODE)
            .visit(visit.identity())
            .state(LedgerState.PLANNED)
            .problem(Optional.empty())
            .build();
    Kept kept = row.isPresent() ? ledger.change(planned) : ledger.add(planned);
    return kept == Kept.YES ? ask(asked, current()) : notDone(HisErrorCode.UNDER_WAY);
  }

  private DeskResult ask(AuthenRequest asked, LedgerEntry planned) {
    AuthenResult result;
    try {
      result = agent.confirmSave(asked);
    } catch (SdkException e) {
      return nothingIssued(planned, e.code(), Optional.empty());
    }
    return result.match(
        issued -> answered(planned, issued.code(), true, Optional.empty()),
        already -> known(planned, already),
        refused -> nothingIssued(planned, NhsoErrorCode.REFUSED, refused.serverText()),
        noReader -> nothingIssued(planned, NhsoErrorCode.NO_READER, Optional.empty()),
        notRunning -> nothingIssued(planned, NhsoErrorCode.AGENT_NOT_RUNNING, Optional.empty()),
        unknown -> unknown(planned, NhsoErrorCode.OUTCOME_UNKNOWN));
  }

  private DeskResult known(LedgerEntry planned, AuthenResult.AlreadyAuthenticated already) {
    return isOfAnotherVisit(already.existing().claimCode())
        ? unknown(planned, HisErrorCode.CODE_OF_ANOTHER_VISIT)
        : answered(planned, already.existing(), false, already.serverText());
  }

  private DeskResult nothingIssued(
      LedgerEntry planned, ErrorCode why, Optional<String> serverText) {
    keep(planned, LedgerState.REFUSED, why);
    return new DeskResult.NotDone(why, serverText);
  }

  private DeskResult unknown(LedgerEntry planned, ErrorCode why) {
    keep(planned, LedgerState.UNKNOWN, why);
    return new DeskResult.OutcomeUnknown(why);
  }

  // If the ledger fails here the row stays planned, which tells the same and less.
  private void keep(LedgerEntry planned, LedgerState state, ErrorCode why) {
    ledger.change(planned.toBuilder().state(state).problem(why.id()).build());
  }

  private DeskResult answered(
      LedgerEntry planned, AuthenCode code, boolean isNew, Optional<String> serverText) {
    LedgerEntry row;
    try {
      row = writeBack.answered(planned, values(code));
    } catch (HisException e) {
      return new DeskResult.NotKept(code.claimCode(), e.code());
    }
    if (row.state() != LedgerState.KNOWN) {
      return new DeskResult.OutcomeUnknown(HisErrorCode.CODE_OF_ANOTHER_VISIT);
    }
    if (!row.values().map(OneAuthen::codeOf).equals(Optional.of(code.claimCode()))) {
      return new DeskResult.OutcomeUnknown(HisErrorCode.SEVERAL_CODES);
    }
    return new DeskResult.Coded(code.claimCode(), isNew, Optional.of(row), serverText);
  }

  private ClaimCodeWrite values(AuthenCode code) {
    return ClaimCodeWrite.builder()
        .code(code.claimCode())
        .at(code.claimedAt())
        .service(code.claimType().orElse(request.claimType()).code())
        .mainInscl(request.patient().mainInscl().flatMap(Right::code))
        .subInscl(request.patient().subInscl().flatMap(Right::code))
        .build();
  }

  // No look-up names the visit: one code of ours, of today and of nobody else's visit is its own,
  // if the person has no other visit that it could be of.
  private DeskResult lookUp(LedgerEntry there) {
    List<AuthenCode> own =
        agent.latestFiveAuthenCodes(request.patient().citizenId()).stream()
            .filter(this::mayBeOfThisVisit)
            .filter(code -> !isOfAnotherVisit(code.claimCode()))
            .collect(Collectors.toList());
    if (own.size() == 1 && !mayBeOfAnotherVisit()) {
      return answered(there, own.get(0), false, Optional.empty());
    }
    Instant dead = there.changedAt().plus(settings.longestAsk());
    if (there.state() == LedgerState.PLANNED && settings.clock().instant().isBefore(dead)) {
      return notDone(HisErrorCode.UNDER_WAY);
    }
    return unknown(there, NhsoErrorCode.OUTCOME_UNKNOWN);
  }

  private boolean mayBeOfThisVisit(AuthenCode code) {
    ClaimType wanted = request.claimType();
    return code.claimCode().kind() == ClaimCode.Kind.PP
        && code.hospitalCode().equals(Optional.of(his.unit()))
        && code.claimType().map(wanted::equals).orElse(true)
        && code.claimedAt().map(LocalDateTime::toLocalDate).equals(Optional.of(visit.day()));
  }

  private boolean isOfAnotherVisit(ClaimCode code) {
    return others().stream()
        .anyMatch(
            each ->
                each.claimCode().equals(Optional.of(code.value()))
                    || ledger
                        .find(Task.CLAIM_CODE, each.key())
                        .flatMap(LedgerEntry::values)
                        .filter(values -> code.equals(codeOf(values)))
                        .isPresent());
  }

  private boolean mayBeOfAnotherVisit() {
    return others().stream().anyMatch(each -> !each.usableClaimCode().isPresent());
  }

  private List<HisVisit> others() {
    return his.visits(visit.day(), visit.person()).stream()
        .filter(each -> !each.key().equals(visit.key()) && each.state() != VisitState.CANCELLED)
        .collect(Collectors.toList());
  }

  private static ClaimCode codeOf(VisitWrite values) {
    return values.match(claim -> claim.code(), closing -> closing.code());
  }

  private DeskResult coded(LedgerEntry row) {
    ClaimCode code = codeOf(row.values().orElseThrow(IllegalStateException::new));
    return new DeskResult.Coded(code, false, Optional.of(row), Optional.empty());
  }

  private static DeskResult notDone(ErrorCode why) {
    return new DeskResult.NotDone(why, Optional.empty());
  }

  private LedgerEntry current() {
    return ledger
        .find(Task.CLAIM_CODE, request.visit())
        .orElseThrow(() -> HisException.of(HisErrorCode.LEDGER_FAILED, "a row is gone"));
  }
}
