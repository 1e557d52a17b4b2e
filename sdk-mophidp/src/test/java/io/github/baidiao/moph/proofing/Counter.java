package io.github.baidiao.moph.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentGiver;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.stub.SetClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A counter with a station, an officer and a citizen, for tests that take the steps. */
final class Counter {
  static final HospitalCode UNIT = HospitalCode.of("99999");
  static final CitizenId OFFICER = CitizenId.of("1100000000008");
  static final CitizenId CITIZEN = CitizenId.of("1100000000016");
  static final LaserCode LASER = LaserCode.of("ME0123456789");
  static final MobileNumber PHONE = MobileNumber.of("0812345678");
  static final String PIN = "246813";

  final SetClock clock = new SetClock();
  final Readers readers = new Readers();
  final List<ProofingEvidence> sealed = new ArrayList<>();
  final MemoryIdp idp =
      new MemoryIdp(clock, OFFICER, PIN).card(LASER, CardStatus.Kind.NORMAL).phone(PHONE, CITIZEN);

  private final AtomicInteger ids = new AtomicInteger();
  private UnaryOperator<StationSettings.Builder> settings = builder -> builder;

  Counter settings(UnaryOperator<StationSettings.Builder> changes) {
    settings = changes;
    return this;
  }

  StationSettings settings() {
    return settings
        .apply(
            StationSettings.builder()
                .hospitalCode(UNIT)
                .deviceToken(SecretSource.of(Secret.of("device-token-of-the-test")))
                .sealer(this::seal)
                .clock(clock)
                .transactionIds(() -> new UUID(7, ids.incrementAndGet())))
        .build();
  }

  private SealedBytes seal(ProofingEvidence evidence) {
    sealed.add(evidence);
    return SealedBytes.of(new byte[] {1, 2, 3});
  }

  SignedIn signedIn() {
    return ProofingStation.open(settings(), (unit, user, password) -> idp, readers)
        .signIn("officer.a", Secret.of("correct horse"));
  }

  PresentedCard card(CitizenId person) {
    CardHolder holder =
        CardHolder.builder()
            .citizenId(person)
            .nameTh(PersonName.builder().first("ทดสอบ").last("ระบบดี").build())
            .build();
    return PresentedCard.of(holder, picture("chip photo"), readers.insert(), clock.instant());
  }

  static FacePicture picture(String content) {
    return FacePicture.of(content.getBytes(StandardCharsets.UTF_8));
  }

  OfficerCard officerCard() {
    return signedIn()
        .officerCard(card(OFFICER))
        .match(OfficerCardResult.Accepted::next, Counter::unexpected);
  }

  static Pin pin() {
    return Pin.of(PIN.toCharArray());
  }

  OfficerPinAccepted pinAccepted() {
    return officerCard()
        .pin(pin())
        .match(OfficerPinResult.Accepted::next, Counter::unexpected, Counter::unexpected);
  }

  OfficerOnDuty onDuty() {
    OfficerPinAccepted accepted = pinAccepted();
    readers.pullAll();
    return accepted.cardRemoved().match(CardRemoval.Removed::next, Counter::unexpected);
  }

  CitizenCardRead cardRead() {
    return cardRead(onDuty());
  }

  CitizenCardRead cardRead(OfficerOnDuty officer) {
    return officer
        .citizenCard(card(CITIZEN))
        .match(CitizenCardResult.Read::next, Counter::unexpected);
  }

  CardNormal cardNormal() {
    return cardRead()
        .cardStatus(LASER)
        .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected);
  }

  PhoneKnown phoneKnown() {
    return cardNormal()
        .phone(PHONE)
        .match(PhoneResult.Known::next, Counter::unexpected, Counter::unexpected);
  }

  ReadyForFace ready() {
    return phoneKnown().consent(consent(true));
  }

  FaceCompared compared() {
    return ready()
        .face(face(0.71), picture("live frame"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected);
  }

  Consent consent(boolean given) {
    return Consent.builder()
        .textId("proofing-consent")
        .textVersion("1")
        .textSha256("0".repeat(64))
        .language("th")
        .biometric("ใบหน้า")
        .retention("ไม่เก็บภาพ")
        .givenBy(ConsentGiver.SELF)
        .means(ConsentMeans.SCREEN)
        .at(clock.instant())
        .unit(UNIT)
        .device("จุดบริการ 1")
        .addAnswers(
            ConsentAnswer.builder()
                .purpose(ConsentPurpose.COMPARE_FACE)
                .given(given)
                .basis(LegalBasis.CONSENT)
                .mandatory(true)
                .build())
        .build();
  }

  /** A comparison with thresholds 0.35 and 0.5. */
  FaceCheck face(double similarity) {
    return face(
            similarity,
            similarity >= 0.5
                ? FaceDecision.MATCH
                : similarity >= 0.35 ? FaceDecision.REVIEW : FaceDecision.NO_MATCH)
        .build();
  }

  FaceCheck.Builder face(double similarity, FaceDecision decision) {
    return FaceCheck.builder()
        .model("mobilefacenet-1")
        .similarity(similarity)
        .matchThreshold(0.5)
        .reviewThreshold(0.35)
        .calibration("lfw-pairs")
        .decision(decision)
        .reference(FaceReference.CHIP_PHOTO)
        .at(clock.instant());
  }

  OfficerDecision decision(boolean samePerson) {
    return OfficerDecision.builder()
        .officer(MemoryIdp.OFFICER)
        .samePerson(samePerson)
        .reason("แว่นตา")
        .at(clock.instant())
        .build();
  }

  static <T> T unexpected(Object outcome) {
    throw new AssertionError(outcome.toString());
  }

  /** Returns what a call ends with. */
  static MophErrorCode codeOf(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(MophException.class);
    return (MophErrorCode) ((MophException) thrown).code();
  }
}
