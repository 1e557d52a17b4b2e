package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.assurance.CardStatusCheck;
import io.github.baidiao.moph.assurance.ContactCheck;
import io.github.baidiao.moph.assurance.OfficerCheck;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.counter.StepOrder;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.dopa.CardStatusSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.OfficerSession;
import io.github.baidiao.moph.idp.PhoneLookUp;
import io.github.baidiao.moph.idp.ProofingIdp;
import io.github.baidiao.moph.idp.RegistrationId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** An officer's session at a desk, behind all steps with citizens. Thread-safe. */
final class Duty {
  private final Desk desk;
  private final OfficerSession session;
  private final PersonName nameTh;
  private final CitizenId citizenId;
  private final CardInsertion insertion;
  private final Instant endsAt;
  private final Set<StepOrder> underWay = ConcurrentHashMap.newKeySet();
  private Instant lastUsed;
  private boolean signedOff;

  Duty(
      Desk desk,
      OfficerSession session,
      PersonName nameTh,
      CitizenId citizenId,
      CardInsertion insertion) {
    this.desk = desk;
    this.session = session;
    this.nameTh = nameTh;
    this.citizenId = citizenId;
    this.insertion = insertion;
    lastUsed = desk.now();
    endsAt =
        earlier(
            lastUsed.plus(desk.settings().officerSessionLife()),
            earlier(session.expiresAt(), desk.device().expiresAt()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  Desk desk() {
    return desk;
  }

  StationSettings settings() {
    return desk.settings();
  }

  ProofingIdp idp() {
    return desk.idp();
  }

  OfficerSession session() {
    return session;
  }

  AalToken issueToken(RegistrationId registration) {
    return ask(() -> idp().issueToken(session, registration));
  }

  PhoneLookUp phone(CitizenId person, MobileNumber number) {
    return ask(() -> idp().phone(session, person, number));
  }

  PersonName nameTh() {
    return nameTh;
  }

  synchronized Instant expiresAt() {
    return earlier(endsAt, lastUsed.plus(settings().idleLimit()));
  }

  boolean officersCardIsOut() {
    return desk.sawEndOf(insertion);
  }

  boolean isOfficers(PresentedCard card) {
    return isOfficer(card.holder().citizenId()) || card.insertion().equals(insertion);
  }

  boolean isOfficer(CitizenId person) {
    return person.equals(citizenId);
  }

  /** Checks that the officer is on duty, and counts as something the officer did. */
  synchronized void require() {
    lastUsed = glance();
  }

  /** Checks that the officer is on duty, for what a program does by itself. */
  synchronized Instant glance() {
    Instant now = desk.now();
    if (signedOff || desk.isClosed() || !now.isBefore(expiresAt())) {
      signOff();
      throw MophException.of(MophErrorCode.OFFICER_OFF_DUTY);
    }
    return now;
  }

  /** Calls a service for the officer; where it ended the session, the officer is off duty. */
  <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (MophException e) {
      if (e.code() == MophErrorCode.OFFICER_SIGNED_OUT
          || e.code() == MophErrorCode.DEVICE_SIGNED_OUT) {
        signOff();
        throw MophException.of(MophErrorCode.OFFICER_OFF_DUTY, e.code().id());
      }
      throw e;
    }
  }

  /** Ends what is under way, without waiting for a step that is being taken. */
  void signOff() {
    synchronized (this) {
      signedOff = true;
    }
    underWay.forEach(order -> order.end(MophErrorCode.OFFICER_OFF_DUTY));
  }

  /** Takes note of a citizen's steps: they end with the officer's session. */
  void begun(StepOrder order) {
    underWay.add(order);
    synchronized (this) {
      if (!signedOff) {
        return;
      }
    }
    order.end(MophErrorCode.OFFICER_OFF_DUTY);
  }

  void done(StepOrder order) {
    underWay.remove(order);
  }

  /** Returns facts with what is known of every proofing by this officer. */
  ProofingFacts.Builder facts(Presence presence, Instant chipReadAt) {
    return ProofingFacts.builder()
        .presence(presence)
        .cardSeen(true)
        .chipReadAt(chipReadAt)
        .officer(
            OfficerCheck.builder()
                .officer(session.officer().value())
                .cardRead(true)
                .pinAccepted(true)
                .build());
  }

  CardStatus cardStatus(CardStatusRequest request) {
    CardStatusSource source =
        settings().cardStatusSource().orElse(asked -> idp().cardStatus(session, asked));
    return ask(() -> source.ask(request));
  }

  CardStatusCheck check(CardStatus status) {
    return CardStatusCheck.builder()
        .method(CardStatusCheck.Method.LASER_CODE)
        .result(status.kind())
        .source(settings().cardStatusSourceName())
        .at(desk.now())
        .build();
  }

  ContactCheck phoneCheck() {
    return ContactCheck.builder().method("mor-prom-phone").at(desk.now()).build();
  }

  /** Checks that this officer decided, and about this: not one decision for all. */
  void requireOwn(OfficerDecision decision, Instant askedAt) {
    if (!decision.officer().equals(session.officer().value())) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "officer");
    }
    if (decision.at().isBefore(askedAt)) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "decision before the comparison");
    }
  }
}
