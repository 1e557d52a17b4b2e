package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.testing.OwnThread;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OfficerStepsTest {
  private final Counter counter = new Counter();

  @Test
  void passwordIsWipedAndTheProviderClosedWhenTheDeviceIsTurnedAway() {
    Secret password = Secret.of("correct horse");
    counter.idp.before(
        "signIn",
        () -> {
          throw MophException.of(MophErrorCode.REFUSED);
        });
    ProofingStation station =
        ProofingStation.open(
            counter.settings(), (unit, user, secret) -> counter.idp, counter.readers);

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> station.signIn("officer.a", password));

    assertThat(counter.idp.isClosed()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> password.use(chars -> chars.length));
  }

  @Test
  void personWhoIsNoOfficerIsToldSo() {
    OfficerCardResult result = counter.signedIn().officerCard(counter.card(Counter.CITIZEN));

    assertThat(result).isInstanceOf(OfficerCardResult.NotRegistered.class);
  }

  @Test
  void officersPhotoIsWipedAtOnce() {
    PresentedCard card = counter.card(Counter.OFFICER);

    counter.signedIn().officerCard(card);

    assertThatIllegalStateException().isThrownBy(() -> card.photo().orElseThrow().toByteArray());
  }

  @Test
  void wrongPinTellsTheTriesLeftAndIsSentOnce() {
    OfficerCard card = counter.officerCard();

    OfficerPinResult result = card.pin(Pin.of("000000".toCharArray()));

    assertThat(result)
        .isInstanceOfSatisfying(
            OfficerPinResult.Wrong.class, wrong -> assertThat(wrong.triesLeft()).isEqualTo(2));
    assertThat(counter.idp.count("checkPin")).isOne();
  }

  @Test
  void rightPinAfterAWrongOneIsAccepted() {
    OfficerCard card = counter.officerCard();
    card.pin(Pin.of("000000".toCharArray()));

    assertThat(card.pin(Counter.pin())).isInstanceOf(OfficerPinResult.Accepted.class);
  }

  @Test
  void thirdWrongPinLocks() {
    OfficerCard card = counter.officerCard();
    card.pin(Pin.of("000000".toCharArray()));
    card.pin(Pin.of("000000".toCharArray()));

    assertThat(card.pin(Pin.of("000000".toCharArray())))
        .isInstanceOf(OfficerPinResult.Locked.class);
  }

  @Test
  void pinIsWipedWhateverBecomesOfIt() {
    Pin accepted = Counter.pin();
    Pin wrong = Pin.of("000000".toCharArray());
    Pin unsent = Counter.pin();
    Pin lost = Counter.pin();
    counter.officerCard().pin(accepted);
    counter.officerCard().pin(wrong);
    OfficerCard pulled = counter.officerCard();
    counter.readers.pullAll();
    codeOf(() -> pulled.pin(unsent));
    OfficerCard unanswered = counter.officerCard();
    counter.idp.after(
        "checkPin",
        () -> {
          throw MophException.of(MophErrorCode.ANSWER_INVALID);
        });
    codeOf(() -> unanswered.pin(lost));

    for (Pin pin : new Pin[] {accepted, wrong, unsent, lost}) {
      assertThatIllegalStateException().isThrownBy(() -> pin.use(digits -> digits.length));
    }
  }

  @Test
  void noPinIsSentWhenTheCardWasPulled() {
    OfficerCard card = counter.officerCard();
    counter.readers.swap();

    assertThat(codeOf(() -> card.pin(Counter.pin()))).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(counter.idp.count("checkPin")).isZero();
  }

  @Test
  void acceptedPinIsNotSentAgain() {
    OfficerCard card = counter.officerCard();
    card.pin(Counter.pin());

    assertThat(codeOf(() -> card.pin(Counter.pin()))).isEqualTo(MophErrorCode.STEP_USED);
    assertThat(counter.idp.count("checkPin")).isOne();
  }

  @Test
  void removalIsSeenAndNotClaimed() {
    OfficerPinAccepted accepted = counter.pinAccepted();

    assertThat(accepted.cardRemoved()).isInstanceOf(CardRemoval.StillThere.class);
    counter.readers.pullAll();
    assertThat(accepted.cardRemoved()).isInstanceOf(CardRemoval.Removed.class);
  }

  @Test
  void readersThatNobodySeesHaveNotLostTheCard() {
    OfficerPinAccepted accepted = counter.pinAccepted();
    counter.readers.loseSight();

    assertThat(accepted.cardRemoved()).isInstanceOf(CardRemoval.StillThere.class);
  }

  @Test
  void askingForTheCardKeepsNobodyOnDuty() {
    OfficerPinAccepted accepted = counter.pinAccepted();
    counter.clock.forward(Duration.ofMinutes(20));
    accepted.cardRemoved();
    counter.clock.forward(Duration.ofMinutes(10));
    counter.readers.pullAll();

    assertThat(codeOf(accepted::cardRemoved)).isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
  }

  @Test
  void officerIsNotTheCitizen() {
    OfficerOnDuty officer = counter.onDuty();

    CitizenCardResult result = officer.citizenCard(counter.card(Counter.OFFICER));

    assertThat(result).isInstanceOf(CitizenCardResult.OfficersOwn.class);
  }

  @Test
  void sessionEndsAtItsLife() {
    counter.settings(
        builder -> builder.officerSessionLife(Duration.ofHours(1)).idleLimit(Duration.ofHours(9)));
    CitizenCardRead citizen = counter.cardRead();

    assertEndsAfter(Duration.ofHours(1), citizen);
  }

  @Test
  void sessionEndsWhenTheProviderSaysSo() {
    counter.idp.officerLife(Duration.ofMinutes(20));
    CitizenCardRead citizen = counter.cardRead();

    assertEndsAfter(Duration.ofMinutes(20), citizen);
  }

  @Test
  void sessionEndsWithThatOfTheDevice() {
    counter.idp.deviceLife(Duration.ofMinutes(10));
    CitizenCardRead citizen = counter.cardRead();

    assertEndsAfter(Duration.ofMinutes(10), citizen);
  }

  @Test
  void sessionEndsWhenNothingIsDone() {
    CitizenCardRead citizen = counter.cardRead();

    assertEndsAfter(Duration.ofMinutes(30), citizen);
  }

  @Test
  void whatIsDoneKeepsTheOfficerOnDuty() {
    OfficerOnDuty officer = counter.onDuty();
    for (int i = 0; i < 3; i++) {
      counter.clock.forward(Duration.ofMinutes(29));
      counter.cardRead(officer).close();
    }

    assertThat(officer.expiresAt()).isEqualTo(counter.clock.instant().plus(Duration.ofMinutes(30)));
  }

  private void assertEndsAfter(Duration life, CitizenCardRead citizen) {
    counter.clock.forward(life);
    assertThat(codeOf(() -> citizen.cardStatus(Counter.LASER)))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
    assertThatIllegalStateException().isThrownBy(() -> citizen.photo().orElseThrow().toByteArray());
    assertThat(counter.idp.count("cardStatus")).isZero();
  }

  @Test
  void sessionThatEndsDuringACallEndsTheProofing() {
    CitizenCardRead citizen = counter.cardRead();
    counter.idp.after("cardStatus", () -> counter.clock.forward(Duration.ofHours(9)));

    assertThat(codeOf(() -> citizen.cardStatus(Counter.LASER)))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
  }

  @Test
  void whoSignedOffProofsNobody() {
    OfficerOnDuty officer = counter.onDuty();
    CitizenCardRead citizen = counter.cardRead(officer);
    officer.close();

    assertThat(codeOf(() -> citizen.cardStatus(Counter.LASER)))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
    assertThat(codeOf(() -> officer.citizenCard(counter.card(Counter.CITIZEN))))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
  }

  @Test
  void signingOffWipesThePicturesOfWhoIsServed() {
    OfficerOnDuty officer = counter.onDuty();
    CitizenCardRead citizen = counter.cardRead(officer);

    officer.close();

    assertThatIllegalStateException().isThrownBy(() -> citizen.photo().orElseThrow().toByteArray());
  }

  @Test
  @Timeout(120)
  void signingOffDoesNotWaitForACallThatRuns() {
    OfficerOnDuty officer = counter.onDuty();
    CitizenCardRead citizen = counter.cardRead(officer);
    counter.idp.before(
        "cardStatus", () -> CompletableFuture.runAsync(officer::close, OwnThread.EACH).join());

    assertThat(codeOf(() -> citizen.cardStatus(Counter.LASER)))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
  }

  @Test
  void cardGivenToWhoIsOffDutyIsWiped() {
    OfficerOnDuty officer = counter.onDuty();
    officer.close();
    PresentedCard card = counter.card(Counter.CITIZEN);

    assertThat(codeOf(() -> officer.citizenCard(card))).isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);

    assertThatIllegalStateException().isThrownBy(() -> card.photo().orElseThrow().toByteArray());
  }

  @Test
  void noStepIsTakenAfterTheSignInWasClosed() {
    SignedIn device = counter.signedIn();
    OfficerCard officer =
        device
            .officerCard(counter.card(Counter.OFFICER))
            .match(OfficerCardResult.Accepted::next, Counter::unexpected);
    OfficerPinAccepted accepted =
        officer
            .pin(Counter.pin())
            .match(OfficerPinResult.Accepted::next, Counter::unexpected, Counter::unexpected);
    counter.readers.pullAll();
    OfficerOnDuty duty =
        accepted.cardRemoved().match(CardRemoval.Removed::next, Counter::unexpected);

    device.close();

    assertThat(codeOf(() -> duty.citizenCard(counter.card(Counter.CITIZEN))))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
    assertThat(codeOf(() -> device.officerCard(counter.card(Counter.OFFICER))))
        .isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
  }

  @Test
  void closingTheSignInClosesTheProvider() {
    counter.signedIn().close();

    assertThat(counter.idp.isClosed()).isTrue();
  }
}
