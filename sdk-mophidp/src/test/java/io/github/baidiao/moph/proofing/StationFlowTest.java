package io.github.baidiao.moph.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.idp.ProofingRegistration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole flow, as a user tells it. */
class StationFlowTest {
  private final Counter counter = new Counter();

  @Test
  void fromTheOfficersPinToTheCitizensOtpAndQr() {
    ProofingStation station =
        ProofingStation.open(
            counter.settings(), (unit, user, password) -> counter.idp, counter.readers);
    SignedIn signedIn = station.signIn("officer.a", Secret.of("correct horse"));
    OfficerCard officerCard =
        signedIn
            .officerCard(counter.card(Counter.OFFICER))
            .match(OfficerCardResult.Accepted::next, Counter::unexpected);
    OfficerPinAccepted pinAccepted =
        officerCard
            .pin(Pin.of(Counter.PIN.toCharArray()))
            .match(OfficerPinResult.Accepted::next, Counter::unexpected, Counter::unexpected);
    counter.readers.pullAll();
    OfficerOnDuty officer =
        pinAccepted.cardRemoved().match(CardRemoval.Removed::next, Counter::unexpected);

    CitizenCardRead citizen =
        officer
            .citizenCard(counter.card(Counter.CITIZEN))
            .match(CitizenCardResult.Read::next, Counter::unexpected);
    CardNormal cardNormal =
        citizen
            .cardStatus(Counter.LASER)
            .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected);
    PhoneKnown phoneKnown =
        cardNormal
            .phone(Counter.PHONE)
            .match(PhoneResult.Known::next, Counter::unexpected, Counter::unexpected);
    FaceCompared compared =
        phoneKnown
            .consent(counter.consent(true))
            .face(counter.face(0.71), Counter.picture("live frame"))
            .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected);
    ProofingResult.Registered registered =
        compared.register().match(done -> done, Counter::unexpected, Counter::unexpected);

    assertThat(registered.token()).map(AalToken::otp).contains(MemoryIdp.OTP);
    assertThat(registered.token()).map(AalToken::qrPayload).contains(MemoryIdp.QR);
    assertThat(registered.similarity()).isEqualTo(0.71);
    // Chip, status at DOPA and a match by machine, without a look for attacks, before an officer.
    assertThat(registered.grade().ial().label()).isEqualTo("2.2");
    assertThat(counter.idp.calls)
        .containsExactly(
            "signIn", "officer", "checkPin", "cardStatus", "phone", "register", "issueToken");
  }

  @Test
  void whatWasCheckedIsSealedAndRegistered() {
    FaceCompared compared = counter.compared();

    compared.register();

    UUID id = compared.transactionId();
    ProofingRegistration sent = counter.idp.registered.get(id);
    assertThat(sent.holder().citizenId()).isEqualTo(Counter.CITIZEN);
    assertThat(sent.phone()).isEqualTo(Counter.PHONE);
    assertThat(sent.ial()).isEqualTo("2.2");
    assertThat(sent.policyName()).isEqualTo("th-ial-draft-1");
    assertThat(counter.sealed).hasSize(1);
    ProofingEvidence evidence = counter.sealed.get(0);
    assertThat(evidence.transactionId()).isEqualTo(id);
    assertThat(evidence.device()).isEqualTo("จุดบริการ 1");
    assertThat(evidence.facts().presence()).isEqualTo(Presence.OFFICER);
    assertThat(evidence.facts().chipReadAt()).contains(counter.clock.instant());
    assertThat(evidence.facts().cardStatus().orElseThrow().result())
        .isEqualTo(CardStatus.Kind.NORMAL);
    assertThat(evidence.facts().cardStatus().orElseThrow().source()).isEqualTo("moph-idp");
    assertThat(evidence.facts().contact().orElseThrow().method()).isEqualTo("mor-prom-phone");
    assertThat(evidence.facts().officer().orElseThrow().officer()).isEqualTo(MemoryIdp.OFFICER);
    assertThat(evidence.facts().consentGiven()).isTrue();
    assertThat(evidence.facts().decision()).isEmpty();
    assertThat(evidence.consent()).isPresent();
    // printf 'chip photo' | sha256sum; printf 'live frame' | sha256sum
    assertThat(evidence.chipPhoto().orElseThrow().sha256()).isEqualTo(CHIP_PHOTO);
    assertThat(evidence.liveFrame().orElseThrow().sha256()).isEqualTo(LIVE_FRAME);
    assertThat(evidence.chipPhoto().orElseThrow().file()).isEmpty();
  }

  private static final String CHIP_PHOTO =
      "0adc578b5c8b15a8d3374f627030818b5d2cbc8e18f3b3e6b4210245b5d866ab";
  private static final String LIVE_FRAME =
      "d3fe41412e06777cda5acd6f51c82f0703bc91ba04d16395098f496c50847954";

  @Test
  void oneOfficerProofsManyCitizens() {
    OfficerOnDuty officer = counter.onDuty();

    for (int citizen = 1; citizen <= 3; citizen++) {
      ProofingResult result =
          counter
              .cardRead(officer)
              .cardStatus(Counter.LASER)
              .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected)
              .phone(Counter.PHONE)
              .match(PhoneResult.Known::next, Counter::unexpected, Counter::unexpected)
              .consent(counter.consent(true))
              .face(counter.face(0.9), Counter.picture("live frame"))
              .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected)
              .register();
      assertThat(result).isInstanceOf(ProofingResult.Registered.class);
      counter.readers.pullAll();
    }

    assertThat(counter.idp.registered).hasSize(3);
    assertThat(counter.idp.count("checkPin")).isOne();
  }

  @Test
  void anotherSourceOfTheCardStatusIsAskedAndNamed() {
    counter.settings(
        builder ->
            builder.cardStatusSource(
                request ->
                    CardStatus.of(CardStatus.Kind.NORMAL, OptionalInt.of(0), Optional.empty()),
                "dopa"));

    counter.compared().register();

    assertThat(counter.idp.count("cardStatus")).isZero();
    assertThat(counter.sealed.get(0).facts().cardStatus().orElseThrow().source()).isEqualTo("dopa");
  }
}
