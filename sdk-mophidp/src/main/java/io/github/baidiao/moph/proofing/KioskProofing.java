package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.assurance.FacePolicy.Verdict;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.counter.FaceConsent;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.PhoneLookUp;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.idp.RegistrationResult;
import io.github.baidiao.moph.kiosk.KioskStaffBoard;
import io.github.baidiao.moph.kiosk.KioskSubmission;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One citizen at a kiosk, behind staff's steps. */
final class KioskProofing {
  private final Duty duty;
  private final KioskStaffBoard board;
  private final KioskSubmission submission;
  private final StepOrder order;
  private volatile Instant offeredAt = Instant.MAX;

  KioskProofing(Duty duty, KioskStaffBoard board, KioskSubmission submission) {
    this.duty = duty;
    this.board = board;
    this.submission = submission;
    order = new StepOrder(duty::require, this::wipe);
    duty.begun(order);
  }

  private void wipe() {
    submission.close();
    duty.done(order);
  }

  StepOrder order() {
    return order;
  }

  KioskCheckResult check() {
    Verdict verdict = duty.settings().facePolicy().verdict(submission.face(), submission.pad());
    FaceConsent.require(
        submission.consent(), duty.settings().hospitalCode(), submission.cardReadAt());
    FaceConsent.require(submission.consent(), submission.face());
    if (submission.face().at().isBefore(submission.cardReadAt())) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "face compared before the card");
    }
    if (verdict == Verdict.FORBIDDEN) {
      return new KioskCheckResult.FaceForbidden();
    }
    CardStatus status =
        order.ask(
            () ->
                duty.cardStatus(CardStatusRequest.of(submission.holder(), submission.laserCode())));
    if (!status.isNormal()) {
      return new KioskCheckResult.CardNotNormal(status);
    }
    ProofingFacts.Builder facts =
        duty.facts(Presence.SUPERVISED_KIOSK, submission.cardReadAt())
            .cardStatus(duty.check(status))
            .consentGiven(true)
            .face(submission.face())
            .pad(submission.pad());
    PhoneLookUp phone =
        order.ask(() -> duty.phone(submission.holder().citizenId(), submission.phone()));
    if (!(phone instanceof PhoneLookUp.Known)) {
      return new KioskCheckResult.PhoneNotKnown(phone);
    }
    facts.contact(duty.phoneCheck());
    offeredAt = duty.desk().now();
    return verdict == Verdict.MATCH
        ? new KioskCheckResult.Match(order.goOn(new KioskMatch(this, facts.build())))
        : new KioskCheckResult.NeedsDecision(order.goOn(new KioskReview(this, facts.build())));
  }

  KioskConfirmation confirm(ProofingFacts checked, Optional<OfficerDecision> decision) {
    decision.ifPresent(own -> duty.requireOwn(own, offeredAt));
    ProofingFacts facts = ProofingFacts.builder().from(checked).decision(decision).build();
    Graded graded =
        Graded.builder()
            .transactionId(submission.transactionId())
            .startedAt(submission.cardReadAt())
            .holder(submission.holder())
            .phone(submission.phone())
            .face(submission.face())
            .facts(facts)
            .grade(duty.settings().assurancePolicy().grade(facts))
            .consent(submission.consent())
            .chipPhoto(submission.chipPhoto())
            .frame(submission.frame())
            .build();
    Registering registering = new Registering(duty, graded);
    requireWaiting();
    order.check();
    RegistrationResult result = sent(registering);
    order.end(MophErrorCode.PROOFING_OVER);
    return result.match(
        registered -> released(registered.registration(), graded.grade()),
        refused -> new KioskConfirmation.Refused(refused.serverText()),
        unknown -> new KioskConfirmation.Unknown(unknown.transactionId()));
  }

  // Two officers looked at the same citizen, and the other's registration was there first.
  private RegistrationResult sent(Registering registering) {
    try {
      return registering.send(order);
    } catch (MophException e) {
      if (e.code() == MophErrorCode.TRANSACTION_ID_USED) {
        order.end(MophErrorCode.KIOSK_ENTRY_GONE);
        throw MophException.of(MophErrorCode.KIOSK_ENTRY_GONE, e.code().id());
      }
      throw e;
    }
  }

  // Who pulled the card at the kiosk meanwhile is off the list.
  private void requireWaiting() {
    UUID id = submission.transactionId();
    if (order.ask(() -> duty.ask(board::waiting)).stream()
        .noneMatch(ticket -> ticket.transactionId().equals(id))) {
      order.end(MophErrorCode.KIOSK_ENTRY_GONE);
      throw MophException.of(MophErrorCode.KIOSK_ENTRY_GONE);
    }
  }

  private KioskConfirmation released(Registration registration, AssuranceGrade grade) {
    try {
      return duty.ask(() -> board.release(submission.transactionId(), registration.id().value()))
          ? new KioskConfirmation.Released(registration, grade)
          : new KioskConfirmation.NotShown(registration, grade, Optional.empty());
    } catch (SdkException e) {
      return new KioskConfirmation.NotShown(registration, grade, Optional.of(e));
    }
  }
}
