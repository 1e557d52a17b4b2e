package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.assurance.CardStatusCheck;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.error.MophErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CitizenStepsTest {
  private static final LaserCode OTHER_LASER = LaserCode.of("ME0123456780");
  private static final MobileNumber OTHER_PHONE = MobileNumber.of("0811111111");

  private final Counter counter = new Counter();

  @ParameterizedTest
  @EnumSource(
      value = CardStatus.Kind.class,
      names = {"LASER_NOT_FOUND", "DATA_MISMATCH", "INCOMPLETE"})
  void mistypedLaserCodeMayBeTypedAgain(CardStatus.Kind kind) {
    counter.idp.card(OTHER_LASER, kind);
    CitizenCardRead citizen = counter.cardRead();

    assertThat(citizen.cardStatus(OTHER_LASER))
        .isInstanceOfSatisfying(
            CardStatusResult.Correctable.class,
            again -> {
              assertThat(again.triesLeft()).isEqualTo(2);
              assertThat(again.status().kind()).isEqualTo(kind);
            });
    assertThat(citizen.cardStatus(Counter.LASER)).isInstanceOf(CardStatusResult.Normal.class);
  }

  @Test
  void triesOfTheLaserCodeComeToAnEnd() {
    counter.settings(builder -> builder.laserCodeTries(2));
    CitizenCardRead citizen = counter.cardRead();
    citizen.cardStatus(OTHER_LASER);

    assertThat(citizen.cardStatus(OTHER_LASER))
        .isInstanceOfSatisfying(
            CardStatusResult.Ended.class,
            ended -> assertThat(ended.code()).isEqualTo(MophErrorCode.TRIES_OVER));
    assertThat(codeOf(() -> citizen.cardStatus(Counter.LASER))).isEqualTo(MophErrorCode.TRIES_OVER);
  }

  @ParameterizedTest
  @CsvSource({"VOID, CARD_VOID", "NOT_NORMAL, CARD_NOT_NORMAL"})
  void cardThatIsNotNormalEndsAll(CardStatus.Kind kind, MophErrorCode code) {
    counter.idp.card(OTHER_LASER, kind);
    CitizenCardRead citizen = counter.cardRead();

    assertThat(citizen.cardStatus(OTHER_LASER))
        .isInstanceOfSatisfying(
            CardStatusResult.Ended.class, ended -> assertThat(ended.code()).isEqualTo(code));
    assertThat(codeOf(() -> citizen.cardStatus(Counter.LASER))).isEqualTo(code);
    assertThatIllegalStateException().isThrownBy(() -> citizen.photo().orElseThrow().toByteArray());
  }

  @Test
  void mistypedLaserCodeStaysInEvidence() {
    CitizenCardRead citizen = counter.cardRead();
    citizen.cardStatus(OTHER_LASER);

    citizen
        .cardStatus(Counter.LASER)
        .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected)
        .phone(Counter.PHONE)
        .match(PhoneResult.Known::next, Counter::unexpected, Counter::unexpected)
        .consent(counter.consent(true))
        .face(counter.face(0.9), Counter.picture("live frame"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected)
        .register();

    ProofingFacts facts = counter.sealed.get(0).facts();
    assertThat(facts.earlierCardStatuses())
        .extracting(CardStatusCheck::result)
        .containsExactly(CardStatus.Kind.LASER_NOT_FOUND);
    assertThat(facts.cardStatus().orElseThrow().result()).isEqualTo(CardStatus.Kind.NORMAL);
  }

  @Test
  void anotherPhoneMayBeTried() {
    counter.idp.phone(OTHER_PHONE, CitizenId.of("1100000000024"));
    CardNormal citizen = counter.cardNormal();

    assertThat(citizen.phone(MobileNumber.of("0899999999")))
        .isInstanceOf(PhoneResult.Unknown.class);
    assertThat(citizen.phone(OTHER_PHONE)).isInstanceOf(PhoneResult.OfAnother.class);
    assertThat(citizen.phone(Counter.PHONE)).isInstanceOf(PhoneResult.Known.class);
  }

  @Test
  void refusedConsentGoesNowhereAndMayBeAskedAgain() {
    PhoneKnown citizen = counter.phoneKnown();

    assertThat(codeOf(() -> citizen.consent(counter.consent(false))))
        .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
    assertThat(codeOf(citizen::withoutConsent)).isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
    assertThat(citizen.consent(counter.consent(true))).isNotNull();
  }

  @Test
  void consentOfWhoCameBeforeIsNotThisOnes() {
    Consent earlier = counter.consent(true);
    counter.clock.forward(Duration.ofSeconds(1));
    PhoneKnown citizen = counter.phoneKnown();

    assertThat(codeOf(() -> citizen.consent(earlier)))
        .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
  }

  @Test
  void consentGivenToAnotherUnitIsNotThisOnes() {
    Consent anothers =
        Consent.builder().from(counter.consent(true)).unit(HospitalCode.of("10670")).build();

    assertThat(codeOf(() -> counter.phoneKnown().consent(anothers)))
        .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "moph-idp,      EXPLICIT_CONSENT, false",
    "dopa-status,   CONSENT,          false",
    "moph-idp,      HEALTH_LAW,       true",
    "keep-pictures, EXPLICIT_CONSENT, true"
  })
  void whoRefusesThatDataIsSentIsNotRegistered(String purpose, LegalBasis basis, boolean goesOn) {
    ConsentAnswer no =
        ConsentAnswer.builder()
            .purpose(ConsentPurpose.of(purpose))
            .given(false)
            .basis(basis)
            .mandatory(false)
            .build();
    PhoneKnown citizen = counter.phoneKnown();
    Consent consent = Consent.builder().from(counter.consent(true)).addAnswers(no).build();

    if (goesOn) {
      assertThat(citizen.consent(consent)).isNotNull();
    } else {
      assertThat(codeOf(() -> citizen.consent(consent)))
          .isEqualTo(MophErrorCode.FACE_CONSENT_MISSING);
    }
  }

  @Test
  void withoutConsentWhereTheSettingsSaySoEvidenceSaysSoToo() {
    counter.settings(builder -> builder.consentMandatory(false));

    counter
        .phoneKnown()
        .withoutConsent()
        .face(counter.face(0.9), Counter.picture("live frame"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected)
        .register();

    assertThat(counter.sealed.get(0).facts().consentGiven()).isFalse();
    assertThat(counter.sealed.get(0).grade().ial().label()).isEqualTo("1.3");
  }

  @Test
  void stepThatWasTakenIsUsedUp() {
    CitizenCardRead first = counter.cardRead();
    first.cardStatus(Counter.LASER);

    assertThat(codeOf(() -> first.cardStatus(Counter.LASER))).isEqualTo(MophErrorCode.STEP_USED);
  }

  @Test
  void closingAnEarlierStepEndsTheLaterOnes() {
    CitizenCardRead first = counter.cardRead();
    CardNormal second =
        first
            .cardStatus(Counter.LASER)
            .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected);

    first.close();

    assertThat(codeOf(() -> second.phone(Counter.PHONE))).isEqualTo(MophErrorCode.PROOFING_OVER);
  }

  @Test
  void cardThatIsGoneBeforeTheFirstStepIsNotTaken() {
    OfficerOnDuty officer = counter.onDuty();
    var card = counter.card(Counter.CITIZEN);
    counter.readers.pullAll();

    assertThat(codeOf(() -> officer.citizenCard(card))).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThatIllegalStateException().isThrownBy(() -> card.photo().orElseThrow().toByteArray());
  }
}
