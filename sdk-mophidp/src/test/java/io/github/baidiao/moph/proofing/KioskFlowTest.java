package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.kiosk.Kiosk;
import io.github.baidiao.moph.kiosk.KioskFaceResult;
import io.github.baidiao.moph.kiosk.KioskPhoneGiven;
import io.github.baidiao.moph.kiosk.KioskSettings;
import io.github.baidiao.moph.kiosk.KioskState;
import io.github.baidiao.moph.kiosk.KioskTicket;
import io.github.baidiao.moph.kiosk.MemoryKioskBoard;
import io.github.baidiao.moph.kiosk.WaitingForStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two screens with a board between them. The readers of the test are the kiosk's. */
class KioskFlowTest {
  private final Counter counter = new Counter();
  private final AtomicInteger ids = new AtomicInteger(100);
  private final MemoryKioskBoard board = MemoryKioskBoard.of(counter.clock, Duration.ofMinutes(10));
  private final OfficerOnDuty officer = counter.onDuty();
  private final KioskDesk desk =
      officer.kioskDesk(board.staff(id -> officer.issueToken(RegistrationId.of(id))));

  private Kiosk kiosk() {
    KioskSettings settings =
        KioskSettings.builder().transactionIds(() -> new UUID(9, ids.incrementAndGet())).build();
    return Kiosk.open(settings, board.kiosk("ตู้ 1"), counter.readers);
  }

  private KioskPhoneGiven phoneGiven(CitizenId citizen, LaserCode laser, MobileNumber phone) {
    return kiosk()
        .begin(laser)
        .card(counter.card(citizen))
        .consent(counter.consent(true))
        .phone(phone);
  }

  private WaitingForStaff waiting(double similarity) {
    return phoneGiven(Counter.CITIZEN, Counter.LASER, Counter.PHONE)
        .face(counter.face(similarity), Counter.picture("live frame"))
        .match(KioskFaceResult.Submitted::next, Counter::unexpected);
  }

  private WaitingCitizen fetched() {
    return desk.fetch(desk.waiting().get(0).transactionId()).orElseThrow();
  }

  private KioskMatch match(WaitingCitizen citizen) {
    return citizen
        .check()
        .match(
            KioskCheckResult.Match::next,
            Counter::unexpected,
            Counter::unexpected,
            Counter::unexpected,
            Counter::unexpected);
  }

  private static KioskState.Released released(KioskState state) {
    return state.match(
        Counter::unexpected,
        done -> done,
        Counter::unexpected,
        Counter::unexpected,
        Counter::unexpected);
  }

  @Test
  void onlyAfterStaffHasConfirmedDoesTheCitizensScreenShowTheCode() {
    WaitingForStaff citizen = waiting(0.71);
    assertThat(citizen.ask()).isInstanceOf(KioskState.Waiting.class);

    KioskTicket ticket = desk.waiting().get(0);
    assertThat(ticket.deviceName()).isEqualTo("ตู้ 1");
    assertThat(ticket.similarity()).isEqualTo(0.71);
    WaitingCitizen seen = desk.fetch(ticket.transactionId()).orElseThrow();
    assertThat(seen.holder().citizenId()).isEqualTo(Counter.CITIZEN);
    assertThat(seen.phone()).isEqualTo(Counter.PHONE);
    assertThat(new String(seen.photo().toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo("chip photo");
    KioskMatch match = match(seen);
    assertThat(citizen.ask()).isInstanceOf(KioskState.Waiting.class);
    assertThat(match.confirm()).isInstanceOf(KioskConfirmation.Released.class);

    assertThat(released(citizen.ask()).token().otp()).isEqualTo(MemoryIdp.OTP);
    assertThat(counter.idp.registered).containsOnlyKeys(citizen.transactionId());
    assertThat(counter.sealed.get(0).facts().presence()).isEqualTo(Presence.SUPERVISED_KIOSK);
    assertThat(desk.waiting()).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> seen.photo().toByteArray());
  }

  @Test
  void unclearFaceIsDecidedByStaff() {
    WaitingForStaff citizen = waiting(0.4);
    KioskReview review =
        fetched()
            .check()
            .match(
                Counter::unexpected,
                KioskCheckResult.NeedsDecision::next,
                Counter::unexpected,
                Counter::unexpected,
                Counter::unexpected);

    assertThat(codeOf(() -> review.confirm(counter.decision(false))))
        .isEqualTo(MophErrorCode.REQUEST_INVALID);
    assertThat(review.confirm(counter.decision(true)))
        .isInstanceOf(KioskConfirmation.Released.class);

    assertThat(released(citizen.ask()).token()).isNotNull();
    assertThat(counter.sealed.get(0).facts().decision()).isPresent();
  }

  @Test
  void noMatchIsNotEvenHandedOver() {
    KioskPhoneGiven citizen = phoneGiven(Counter.CITIZEN, Counter.LASER, Counter.PHONE);

    assertThat(citizen.face(counter.face(0.1), Counter.picture("live frame")))
        .isInstanceOf(KioskFaceResult.Forbidden.class);
    assertThat(desk.waiting()).isEmpty();
  }

  @Test
  void consentIsMandatory() {
    var citizen = kiosk().begin(Counter.LASER).card(counter.card(Counter.CITIZEN));

    assertThat(codeOf(() -> citizen.consent(counter.consent(false))))
        .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
  }

  @Test
  void consentOfWhoCameBeforeIsNotThisOnes() {
    Consent earlier = counter.consent(true);
    counter.clock.forward(Duration.ofSeconds(1));
    var citizen = kiosk().begin(Counter.LASER).card(counter.card(Counter.CITIZEN));

    assertThat(codeOf(() -> citizen.consent(earlier)))
        .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
  }

  @Test
  void staffsSideTakesNoConsentOfAnotherUnitEither() {
    kiosk()
        .begin(Counter.LASER)
        .card(counter.card(Counter.CITIZEN))
        .consent(
            Consent.builder().from(counter.consent(true)).unit(HospitalCode.of("10670")).build())
        .phone(Counter.PHONE)
        .face(counter.face(0.71), Counter.picture("live frame"));

    assertThat(codeOf(() -> fetched().check())).isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
    assertThat(counter.idp.count("cardStatus")).isZero();
  }

  @Test
  void staffCancelsAndTheKioskSaysWhy() {
    WaitingForStaff citizen = waiting(0.71);

    assertThat(desk.cancel(citizen.transactionId(), "ภาพไม่ชัด")).isTrue();

    assertThat(citizen.ask())
        .isInstanceOfSatisfying(
            KioskState.Cancelled.class,
            cancelled -> assertThat(cancelled.reason()).isEqualTo("ภาพไม่ชัด"));
    assertThat(counter.idp.registered).isEmpty();
    assertThat(codeOf(citizen::ask)).isEqualTo(MophErrorCode.PROOFING_OVER);
  }

  @Test
  void nobodyDecidesInTime() {
    WaitingForStaff citizen = waiting(0.71);
    counter.clock.forward(Duration.ofMinutes(10));

    assertThat(citizen.ask()).isInstanceOf(KioskState.Expired.class);
    assertThat(desk.waiting()).isEmpty();
  }

  @Test
  void cardThatIsPulledTakesAllBack() {
    WaitingForStaff citizen = waiting(0.71);
    KioskMatch match = match(fetched());
    counter.readers.pullAll();

    assertThat(codeOf(citizen::ask)).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(desk.waiting()).isEmpty();
    assertThat(codeOf(match::confirm)).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void citizenWhoLeftAfterStaffConfirmedSeesNoToken() {
    WaitingForStaff citizen = waiting(0.71);
    match(fetched()).confirm();
    counter.readers.pullAll();

    assertThat(codeOf(citizen::ask)).isEqualTo(MophErrorCode.CARD_PULLED);
  }

  @Test
  void citizenWhoLeavesWhileStaffRegistersIsRegisteredAndGetsTheTokenAtTheCounter() {
    WaitingForStaff citizen = waiting(0.71);
    KioskMatch match = match(fetched());
    counter.idp.after("register", citizen::close);

    assertThat(match.confirm())
        .isInstanceOfSatisfying(
            KioskConfirmation.NotShown.class,
            shown ->
                assertThat(officer.issueToken(shown.registration().id()).otp())
                    .isEqualTo(MemoryIdp.OTP));
  }

  @Test
  void lostAnswerIsLookedUpAndThenReleased() {
    WaitingForStaff citizen = waiting(0.71);
    KioskMatch match = match(fetched());
    counter.idp.after(
        "register",
        () -> {
          throw Faults.lostAnswer();
        });

    assertThat(match.confirm()).isInstanceOf(KioskConfirmation.Unknown.class);
    assertThat(citizen.ask()).isInstanceOf(KioskState.Waiting.class);
    RegistrationId found = officer.lookUp(citizen.transactionId()).orElseThrow().id();
    assertThat(desk.release(citizen.transactionId(), found)).isTrue();
    assertThat(released(citizen.ask()).registrationId()).isEqualTo(found.value());
    assertThat(counter.idp.count("register")).isOne();
  }

  @Test
  void cardThatIsNotNormalAndPhoneThatIsNotKnownAreNotConfirmed() {
    LaserCode bad = LaserCode.of("ME0123456780");
    counter.idp.card(bad, CardStatus.Kind.VOID);
    phoneGiven(Counter.CITIZEN, bad, Counter.PHONE)
        .face(counter.face(0.9), Counter.picture("live frame"));
    assertThat(fetched().check()).isInstanceOf(KioskCheckResult.CardNotNormal.class);
    desk.cancel(desk.waiting().get(0).transactionId(), "บัตรไม่ปกติ");

    phoneGiven(Counter.CITIZEN, Counter.LASER, MobileNumber.of("0899999999"))
        .face(counter.face(0.9), Counter.picture("live frame"));
    assertThat(fetched().check()).isInstanceOf(KioskCheckResult.PhoneNotKnown.class);
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void officerDoesNotConfirmHimself() {
    phoneGiven(Counter.OFFICER, Counter.LASER, Counter.PHONE)
        .face(counter.face(0.9), Counter.picture("live frame"));
    UUID id = desk.waiting().get(0).transactionId();

    assertThat(codeOf(() -> desk.fetch(id))).isEqualTo(MophErrorCode.OFFICER_IS_CITIZEN);
  }

  @Test
  void lookingAtTheListKeepsNoOfficerOnDuty() {
    counter.clock.forward(Duration.ofMinutes(20));
    desk.waiting();
    counter.clock.forward(Duration.ofMinutes(10));

    assertThat(codeOf(desk::waiting)).isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
  }

  @Test
  void kioskHasOneCitizenWaiting() {
    waiting(0.71);
    KioskPhoneGiven next = phoneGiven(Counter.CITIZEN, Counter.LASER, Counter.PHONE);

    assertThat(codeOf(() -> next.face(counter.face(0.9), Counter.picture("live frame"))))
        .isEqualTo(MophErrorCode.REFUSED);
  }

  @Test
  void decisionAboutWhoCameBeforeIsNotAboutThisOne() {
    OfficerDecision kept = counter.decision(true);
    counter.clock.forward(Duration.ofSeconds(1));
    waiting(0.4);
    KioskReview review =
        fetched()
            .check()
            .match(
                Counter::unexpected,
                KioskCheckResult.NeedsDecision::next,
                Counter::unexpected,
                Counter::unexpected,
                Counter::unexpected);

    assertThat(codeOf(() -> review.confirm(kept))).isEqualTo(MophErrorCode.REQUEST_INVALID);
  }

  @Test
  void registrationOfAnotherIsNotReleased() {
    WaitingForStaff citizen = waiting(0.71);
    RegistrationId anothers = RegistrationId.of("R-" + new UUID(9, 1));

    assertThat(codeOf(() -> desk.release(citizen.transactionId(), anothers)))
        .isEqualTo(MophErrorCode.REGISTRATION_OF_ANOTHER);
    assertThat(citizen.ask()).isInstanceOf(KioskState.Waiting.class);
  }

  @Test
  void ofTwoOfficersWhoConfirmTheSlowerOneIsToldSo() {
    WaitingForStaff citizen = waiting(0.71);
    KioskMatch first = match(fetched());
    KioskMatch second = match(fetched());
    counter.idp.before(
        "register",
        () -> {
          first.confirm();
          throw MophException.of(MophErrorCode.TRANSACTION_ID_USED);
        });

    assertThat(codeOf(second::confirm)).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
    assertThat(counter.idp.registered).containsOnlyKeys(citizen.transactionId());
    assertThat(released(citizen.ask()).token()).isNotNull();
  }

  @Test
  void whoGivesUpIsOffTheList() {
    try (WaitingForStaff citizen = waiting(0.71)) {
      assertThat(citizen.ask()).isInstanceOf(KioskState.Waiting.class);
    }

    assertThat(desk.waiting()).isEmpty();
  }
}
