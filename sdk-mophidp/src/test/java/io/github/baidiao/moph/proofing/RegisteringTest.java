package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.evidence.PictureKeeping;
import io.github.baidiao.moph.evidence.SealedBytes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisteringTest {
  private final Counter counter = new Counter();

  @Test
  void lostAnswerIsUnknownAndFoundByALookUp() {
    OfficerOnDuty officer = counter.onDuty();
    FaceCompared compared = compared(officer);
    counter.idp.after(
        "register",
        () -> {
          throw Faults.lostAnswer();
        });

    ProofingResult.Unknown unknown =
        compared.register().match(Counter::unexpected, Counter::unexpected, lost -> lost);

    assertThat(unknown.transactionId()).isEqualTo(compared.transactionId());
    assertThat(officer.lookUp(unknown.transactionId()))
        .map(found -> officer.issueToken(found.id()).otp())
        .contains(MemoryIdp.OTP);
    assertThat(counter.idp.count("register")).isOne();
  }

  @Test
  void whatNeverArrivedIsNotFoundByALookUp() {
    OfficerOnDuty officer = counter.onDuty();
    FaceCompared compared = compared(officer);
    counter.idp.before(
        "register",
        () -> {
          throw Faults.lostAnswer();
        });

    assertThat(compared.register()).isInstanceOf(ProofingResult.Unknown.class);
    assertThat(officer.lookUp(compared.transactionId())).isEmpty();
    assertThat(codeOf(compared::register)).isEqualTo(MophErrorCode.PROOFING_OVER);
    assertThat(counter.idp.count("register")).isOne();
  }

  @Test
  void answerThatCannotBeUnderstoodIsUnknown() {
    FaceCompared compared = counter.compared();
    counter.idp.after(
        "register",
        () -> {
          throw MophException.answerInvalid("no id", "c-1");
        });

    assertThat(compared.register()).isInstanceOf(ProofingResult.Unknown.class);
  }

  @Test
  void whatWasNotSentMayBeSentAgainByTheSameId() {
    FaceCompared compared = counter.compared();
    UUID id = compared.transactionId();
    counter.idp.before(
        "register",
        () -> {
          throw Faults.notSent();
        });

    assertThatExceptionOfType(ServiceException.class).isThrownBy(compared::register);
    assertThat(compared.register()).isInstanceOf(ProofingResult.Registered.class);
    assertThat(counter.idp.registered).containsOnlyKeys(id);
  }

  @Test
  void bugInAProviderSendsNothingAgain() {
    FaceCompared compared = counter.compared();
    counter.idp.after(
        "register",
        () -> {
          throw new IllegalStateException("a bug");
        });

    assertThatIllegalStateException().isThrownBy(compared::register).withMessage("a bug");
    assertThat(codeOf(compared::register)).isEqualTo(MophErrorCode.REGISTRATION_UNKNOWN);
    assertThat(counter.idp.count("register")).isOne();
  }

  @Test
  void refusalIsShownAndRegistersNothing() {
    counter.idp.refusing();

    assertThat(counter.compared().register())
        .isInstanceOfSatisfying(
            ProofingResult.Refused.class,
            refused -> assertThat(refused.serverText()).contains("ไม่สามารถลงทะเบียนได้"));
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void tokenThatCannotBeIssuedTakesNothingFromTheRegistration() {
    FaceCompared compared = counter.compared();
    counter.idp.before(
        "issueToken",
        () -> {
          throw Faults.status(500);
        });

    ProofingResult.Registered registered =
        compared.register().match(done -> done, Counter::unexpected, Counter::unexpected);

    assertThat(registered.token()).isEmpty();
    assertThat(registered.tokenFault()).isPresent();
    AalToken later = registered.issueToken();
    assertThat(registered.token()).contains(later);
    assertThat(registered.tokenFault()).isEmpty();
  }

  @Test
  void registeredOnceIsOver() {
    FaceCompared compared = counter.compared();
    compared.register();

    assertThat(codeOf(compared::register)).isEqualTo(MophErrorCode.PROOFING_OVER);
    assertThatIllegalStateException()
        .isThrownBy(() -> compared.photo().orElseThrow().toByteArray());
  }

  @Test
  void cardPulledWhileEvidenceIsSealedRegistersNothing() {
    counter.settings(
        builder ->
            builder.sealer(
                evidence -> {
                  counter.readers.pullAll();
                  return SealedBytes.of(new byte[1]);
                }));
    FaceCompared compared = counter.compared();

    assertThat(codeOf(compared::register)).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void citizenMayTakeTheCardOnceTheRegistrationWasSent() {
    FaceCompared compared = counter.compared();
    counter.idp.before("register", counter.readers::pullAll);

    assertThat(compared.register())
        .isInstanceOfSatisfying(
            ProofingResult.Registered.class, done -> assertThat(done.token()).isPresent());
  }

  @Test
  void wholePicturesAreKeptOnlyOfWhoAgreed() {
    counter.settings(builder -> builder.pictureKeeping(PictureKeeping.WHOLE));
    Consent keep =
        Consent.builder()
            .from(counter.consent(true))
            .addAnswers(
                ConsentAnswer.builder()
                    .purpose(ConsentPurpose.KEEP_PICTURES)
                    .given(true)
                    .basis(LegalBasis.CONSENT)
                    .mandatory(false)
                    .build())
            .build();

    counter.compared().register();
    counter
        .phoneKnown()
        .consent(keep)
        .face(counter.face(0.9), Counter.picture("live frame"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected)
        .register();

    assertThat(counter.sealed.get(0).liveFrame().orElseThrow().file()).isEmpty();
    assertThat(counter.sealed.get(1).liveFrame().orElseThrow().file())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .contains("live frame");
  }

  private FaceCompared compared(OfficerOnDuty officer) {
    return counter
        .cardRead(officer)
        .cardStatus(Counter.LASER)
        .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected)
        .phone(Counter.PHONE)
        .match(PhoneResult.Known::next, Counter::unexpected, Counter::unexpected)
        .consent(counter.consent(true))
        .face(counter.face(0.71), Counter.picture("live frame"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected);
  }
}
