package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.CardStatusCheck;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FaceConsent;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.PhoneLookUp;
import io.github.baidiao.moph.idp.RegistrationResult;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One citizen at a station, behind all steps. What a step does is done in its turn. */
final class Proofing {
  private final Duty duty;
  private final PresentedCard card;
  private final UUID transactionId;
  private final Instant startedAt;
  private final StepOrder order;
  private final AtomicReference<@Nullable FacePicture> frame = new AtomicReference<>();
  private final ProofingFacts.Builder facts;

  private int laserCodesSent;
  private int facesCompared;
  private @Nullable MobileNumber phone;
  private Optional<Consent> consent = Optional.empty();
  private @Nullable CardStatusCheck lastStatus;
  private @Nullable FaceCheck lastFace;
  private @Nullable FaceDecisionNeeded pending;

  Proofing(Duty duty, PresentedCard card) {
    this.duty = duty;
    this.card = card;
    transactionId = duty.settings().transactionIds().get();
    startedAt = duty.desk().now();
    order = new StepOrder(this::holds, this::wipe);
    facts = duty.facts(duty.settings().presence(), card.readAt());
    duty.begun(order);
  }

  private void holds() {
    duty.require();
    duty.desk().requireCard(card.insertion());
  }

  private void wipe() {
    card.close();
    FacePicture last = frame.getAndSet(null);
    if (last != null) {
      last.close();
    }
    duty.done(order);
  }

  StepOrder order() {
    return order;
  }

  PresentedCard card() {
    return card;
  }

  UUID transactionId() {
    return transactionId;
  }

  void giveUp() {
    order.end(MophErrorCode.PROOFING_OVER);
  }

  CardStatusResult cardStatus(LaserCode laserCode) {
    CardStatusRequest request = CardStatusRequest.of(card.holder(), laserCode);
    CardStatus status = order.ask(() -> duty.cardStatus(request));
    laserCodesSent++;
    checked(duty.check(status));
    int triesLeft = duty.settings().laserCodeTries() - laserCodesSent;
    switch (status.kind()) {
      case NORMAL:
        return new CardStatusResult.Normal(order.goOn(new CardNormal(this)), status);
      case LASER_NOT_FOUND:
      case DATA_MISMATCH:
      case INCOMPLETE:
        return triesLeft > 0
            ? new CardStatusResult.Correctable(status, triesLeft)
            : ended(status, MophErrorCode.TRIES_OVER);
      case VOID:
      case NOT_NORMAL:
      default:
        return ended(status, status.errorCode().orElse(MophErrorCode.CARD_NOT_NORMAL));
    }
  }

  private void checked(CardStatusCheck check) {
    if (lastStatus != null) {
      facts.addEarlierCardStatuses(lastStatus);
    }
    lastStatus = check;
    facts.cardStatus(check);
  }

  private CardStatusResult ended(CardStatus status, MophErrorCode why) {
    order.end(why);
    return new CardStatusResult.Ended(status, why);
  }

  PhoneResult phone(MobileNumber number) {
    PhoneLookUp found = order.ask(() -> duty.phone(card.holder().citizenId(), number));
    return found.match(
        known -> {
          phone = number;
          facts.contact(duty.phoneCheck());
          return new PhoneResult.Known(order.goOn(new PhoneKnown(this)));
        },
        unknown -> new PhoneResult.Unknown(),
        ofAnother -> new PhoneResult.OfAnother());
  }

  ReadyForFace consent(Optional<Consent> given) {
    if (given.isPresent()) {
      FaceConsent.require(given.get(), duty.settings().hospitalCode(), card.readAt());
    } else if (duty.settings().consentMandatory()) {
      throw MophException.of(MophErrorCode.FACE_CONSENT_MISSING);
    }
    consent = given;
    facts.consentGiven(given.isPresent());
    return order.goOn(new ReadyForFace(this));
  }

  FaceResult face(ReadyForFace step, FaceCheck check, Optional<PadCheck> pad, FacePicture picture) {
    FacePolicy.Verdict verdict = duty.settings().facePolicy().verdict(check, pad);
    consent.ifPresent(given -> FaceConsent.require(given, check));
    requireOfThisCard(check);
    if (facesCompared == duty.settings().faceTries()) {
      order.end(MophErrorCode.TRIES_OVER);
      throw MophException.of(MophErrorCode.TRIES_OVER);
    }
    facesCompared++;
    keep(picture.copy());
    if (lastFace != null) {
      facts.addEarlierFaces(lastFace);
    }
    lastFace = check;
    facts.face(check).pad(pad);
    pending = null;
    switch (verdict) {
      case MATCH:
        return new FaceResult.Match(compared(check));
      case OFFICER_DECIDES:
        FaceDecisionNeeded needed = new FaceDecisionNeeded(this, step, check);
        pending = needed;
        return new FaceResult.NeedsDecision(needed);
      case FORBIDDEN:
      default:
        return new FaceResult.Forbidden(check);
    }
  }

  private void keep(FacePicture picture) {
    FacePicture former = frame.getAndSet(picture);
    if (former != null) {
      former.close();
    }
    if (order.hasEnded()) {
      wipe();
    }
  }

  private FaceCompared compared(FaceCheck check) {
    order.check();
    ProofingFacts all = facts.build();
    Graded graded =
        Graded.builder()
            .transactionId(transactionId)
            .startedAt(startedAt)
            .holder(card.holder())
            .phone(Objects.requireNonNull(phone))
            .face(check)
            .facts(all)
            .grade(duty.settings().assurancePolicy().grade(all))
            .consent(consent)
            .chipPhoto(card.photo())
            .frame(Objects.requireNonNull(frame.get()))
            .build();
    return order.goOn(new FaceCompared(this, graded));
  }

  private void requireOfThisCard(FaceCheck check) {
    if (check.reference() == FaceReference.CHIP_PHOTO && !card.photo().isPresent()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "chip photo");
    }
    if (check.at().isBefore(card.readAt())) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "face compared before the card");
    }
  }

  DecisionResult decide(FaceDecisionNeeded asked, OfficerDecision decision) {
    if (asked != pending) {
      throw MophException.of(MophErrorCode.STEP_USED);
    }
    duty.requireOwn(decision, asked.check().at());
    if (!decision.samePerson()) {
      order.end(MophErrorCode.FACE_NOT_ACCEPTED);
      return new DecisionResult.NotSamePerson();
    }
    facts.decision(decision);
    return new DecisionResult.SamePerson(compared(asked.check()));
  }

  ProofingResult register(Graded graded) {
    Registering registering = new Registering(duty, graded);
    order.check();
    RegistrationResult result = registering.send(order);
    order.end(MophErrorCode.PROOFING_OVER);
    return ProofingResult.of(duty, graded, result);
  }
}
