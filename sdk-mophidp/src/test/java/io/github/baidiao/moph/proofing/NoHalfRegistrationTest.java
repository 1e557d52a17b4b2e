package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.StubbedCounter.ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.evidence.EvidenceOpener;
import io.github.baidiao.moph.evidence.Keys;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.stub.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong at whichever step, a citizen is registered once, or not at all and a look-up
 * says so: the real client and real seals against the stub, which counts.
 */
@Timeout(180)
class NoHalfRegistrationTest {
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Fault TIME_OUT = Fault.delay(Duration.ofSeconds(3));

  private final StubbedCounter counter = new StubbedCounter(SHORT);

  @AfterEach
  void stop() {
    counter.close();
  }

  static Stream<Arguments> faultsBeforeRegistering() {
    return Stream.of("signIn", "officerByCard", "checkPin", "cardStatus", "phone")
        .flatMap(
            operation ->
                Stream.of(
                    Arguments.of(operation, Named.of("500", Fault.SERVER_ERROR)),
                    Arguments.of(operation, Named.of("lost answer", Fault.LOST_ANSWER)),
                    Arguments.of(operation, Named.of("time-out", TIME_OUT))));
  }

  @ParameterizedTest
  @MethodSource("faultsBeforeRegistering")
  void aFaultBeforeRegisteringCostsAStepThatIsTakenAgain(String operation, Fault fault) {
    counter.stub().fail(operation, fault, ATTEMPTS);

    ProofingResult.Registered done = registered(counter.compared(counter.onDuty()));

    assertThat(counter.stub().registered()).isOne();
    assertThat(done.settledByLookUp()).isFalse();
    assertThat(done.token()).isPresent();
    assertThat(opened(counter.sealed).transactionId())
        .isEqualTo(done.registration().transactionId());
  }

  static Stream<Named<Fault>> lostAnswers() {
    return Stream.of(Named.of("lost answer", Fault.LOST_ANSWER), Named.of("time-out", TIME_OUT));
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void aRegistrationWhoseAnswerIsLostIsFoundAtOnce(Fault fault) {
    FaceCompared compared = counter.compared(counter.onDuty());
    counter.stub().fail("register", fault, 1);

    ProofingResult.Registered done = registered(compared);

    assertThat(done.settledByLookUp()).isTrue();
    assertThat(done.token()).isPresent();
    assertThat(counter.stub().registered()).isOne();
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void oneThatIsNotFoundAtOnceIsFoundLater(Fault fault) {
    OfficerOnDuty officer = counter.onDuty();
    FaceCompared compared = counter.compared(officer);
    counter.stub().fail("register", fault, 1);
    counter.stub().fail("find", Fault.SERVER_ERROR, 1);

    assertThat(compared.register()).isInstanceOf(ProofingResult.Unknown.class);

    Registration found = officer.lookUp(compared.transactionId()).orElseThrow();
    assertThat(officer.issueToken(found.id())).isNotNull();
    assertThat(counter.stub().registered()).isOne();
    assertThat(Counter.codeOf(compared::register)).isEqualTo(MophErrorCode.PROOFING_OVER);
    assertThat(counter.stub().registered()).isOne();
  }

  @Test
  void oneThatDidNotArriveIsNotThereAndTheCitizenIsRegisteredOnceAfterwards() {
    OfficerOnDuty officer = counter.onDuty();
    FaceCompared compared = counter.compared(officer);
    counter.stub().fail("register", Fault.SERVER_ERROR, 1);

    assertThat(compared.register()).isInstanceOf(ProofingResult.Unknown.class);

    assertThat(officer.lookUp(compared.transactionId())).isEqualTo(Optional.empty());
    assertThat(counter.stub().registered()).isZero();
    counter.readers.pullAll();
    registered(counter.compared(officer));
    assertThat(counter.stub().registered()).isOne();
  }

  @Test
  void aTokenThatIsNotIssuedLeavesTheRegistrationAndIsIssuedLater() {
    FaceCompared compared = counter.compared(counter.onDuty());
    counter.stub().fail("issueToken", Fault.SERVER_ERROR, 1);

    ProofingResult.Registered done = registered(compared);

    assertThat(done.tokenFault()).isPresent();
    assertRedeems(done.issueToken());
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void aTokenWhoseAnswerIsLostIsShownAgain(Fault fault) {
    FaceCompared compared = counter.compared(counter.onDuty());
    counter.stub().fail("issueToken", fault, 1);

    assertRedeems(registered(compared).token().orElseThrow());
  }

  private void assertRedeems(AalToken token) {
    assertThat(counter.stub().redeem(token.otp())).containsEntry("outcome", "redeemed");
    assertThat(counter.stub().registered()).isOne();
  }

  static Stream<Named<BiFunction<StubbedCounter, OfficerOnDuty, CitizenStep>>> steps() {
    return Stream.of(
        Named.of("card status", StubbedCounter::cardRead),
        Named.of("phone", StubbedCounter::cardNormal),
        Named.of("consent", StubbedCounter::phoneKnown),
        Named.of("face", StubbedCounter::ready),
        Named.of("register", StubbedCounter::compared));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aCardThatIsPulledLeavesNothing(BiFunction<StubbedCounter, OfficerOnDuty, CitizenStep> step) {
    OfficerOnDuty officer = counter.onDuty();
    CitizenStep reached = step.apply(counter, officer);
    counter.readers.pullAll();

    assertThat(Counter.codeOf(() -> counter.takeNext(reached)))
        .isEqualTo(MophErrorCode.CARD_PULLED);

    assertThat(officer.lookUp(reached.transactionId())).isEqualTo(Optional.empty());
    assertThat(counter.stub().registered()).isZero();
  }

  private static ProofingResult.Registered registered(FaceCompared compared) {
    return compared.register().match(done -> done, Counter::unexpected, Counter::unexpected);
  }

  private static ProofingEvidence opened(List<SealedBytes> sealed) {
    assertThat(sealed).hasSize(1);
    return EvidenceOpener.of(Keys.HOSPITAL, List.of(Keys.STATION.certificate()))
        .open(sealed.get(0))
        .orThrow()
        .evidence();
  }
}
