package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault at each step leaves no half registration: once, or not at all, or found by a look-up. */
class FaultAtEachStepTest {

  /** A citizen's step: what the provider is called by, how far the flow is, and what takes it. */
  record Step(String call, Function<Counter, CitizenStep> reached, Function<CitizenStep, ?> take) {
    @Override
    public String toString() {
      return call;
    }
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(
              "cardStatus",
              Counter::cardRead,
              step -> ((CitizenCardRead) step).cardStatus(Counter.LASER)),
          new Step("phone", Counter::cardNormal, step -> ((CardNormal) step).phone(Counter.PHONE)),
          new Step("register", Counter::compared, step -> ((FaceCompared) step).register()));

  private static final List<Supplier<ServiceException>> FAULTS =
      List.of(
          () -> Faults.status(500),
          () -> Faults.status(503),
          Faults::timeOut,
          Faults::lostAnswer,
          Faults::notSent);

  static Stream<Step> steps() {
    return STEPS.stream();
  }

  /** All but registering, after which the card may go: RegisteringTest. */
  static Stream<Step> questions() {
    return STEPS.stream().filter(step -> !step.call().equals("register"));
  }

  static Stream<Arguments> questionsWithFaults() {
    String[] names = {"500", "503", "time-out", "lost answer", "not sent"};
    return questions()
        .flatMap(
            step ->
                Stream.iterate(0, i -> i < FAULTS.size(), i -> i + 1)
                    .map(i -> Arguments.of(step, Named.of(names[i], FAULTS.get(i)))));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void cardPulledBeforeTheCallIsVoidAndNothingIsSent(Step step) {
    Counter counter = new Counter();
    CitizenStep reached = step.reached().apply(counter);
    counter.readers.pullAll();

    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.CARD_PULLED);

    assertThat(counter.idp.count(step.call())).isZero();
    assertVoid(counter, step, reached);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void cardSwappedForAnotherIsVoid(Step step) {
    Counter counter = new Counter();
    CitizenStep reached = step.reached().apply(counter);
    counter.readers.swap();

    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.CARD_PULLED);

    assertVoid(counter, step, reached);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void cardPulledDuringAQuestionIsVoid(Step step) {
    Counter counter = new Counter();
    CitizenStep reached = step.reached().apply(counter);
    counter.idp.after(step.call(), counter.readers::pullAll);

    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.CARD_PULLED);

    assertVoid(counter, step, reached);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void cardPulledDuringACallThatFailsIsVoid(Step step) {
    Counter counter = new Counter();
    CitizenStep reached = step.reached().apply(counter);
    counter.idp.before(
        step.call(),
        () -> {
          counter.readers.pullAll();
          throw Faults.status(500);
        });

    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.CARD_PULLED);
  }

  @Test
  void cardPulledBeforeAStepThatCallsNobodyIsVoidToo() {
    Counter counter = new Counter();
    PhoneKnown phoneKnown = counter.phoneKnown();
    ReadyForFace ready = counter.ready();
    FaceDecisionNeeded undecided =
        counter
            .ready()
            .face(counter.face(0.4), Counter.picture("live frame"))
            .match(Counter::unexpected, FaceResult.NeedsDecision::next, Counter::unexpected);
    counter.readers.pullAll();

    assertThat(codeOf(() -> phoneKnown.consent(counter.consent(true))))
        .isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(codeOf(() -> ready.face(counter.face(0.9), Counter.picture("live frame"))))
        .isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(codeOf(() -> undecided.decide(counter.decision(true))))
        .isEqualTo(MophErrorCode.CARD_PULLED);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void sessionThatTheProviderEndedEndsTheProofing(Step step) {
    Counter counter = new Counter();
    CitizenStep reached = step.reached().apply(counter);
    counter.idp.before(
        step.call(),
        () -> {
          throw MophException.of(MophErrorCode.OFFICER_SIGNED_OUT);
        });

    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.OFFICER_OFF_DUTY);
    assertThatIllegalStateException().isThrownBy(() -> reached.photo().orElseThrow().toByteArray());
    assertThat(counter.idp.registered).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questionsWithFaults")
  void questionThatFailsMayBeAskedAgain(Step step, Supplier<ServiceException> fault) {
    Counter counter = new Counter();
    CitizenStep reached = step.reached().apply(counter);
    counter.idp.after(
        step.call(),
        () -> {
          throw fault.get();
        });

    assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> step.take().apply(reached));

    assertThat(step.take().apply(reached).toString()).isIn("Normal", "Known");
    assertThat(counter.idp.registered).isEmpty();
  }

  static Stream<Arguments> registeringWithFaults() {
    return Stream.of(
        Arguments.of(Named.of("500", FAULTS.get(0)), "Unknown"),
        Arguments.of(Named.of("503", FAULTS.get(1)), "Unknown"),
        Arguments.of(Named.of("time-out", FAULTS.get(2)), "Unknown"),
        Arguments.of(Named.of("lost answer", FAULTS.get(3)), "Unknown"),
        Arguments.of(Named.of("403", (Supplier<?>) () -> Faults.status(403)), "throws"),
        Arguments.of(Named.of("not sent", FAULTS.get(4)), "throws"));
  }

  /** The fault comes before anything is stored: the registration did not arrive. */
  @ParameterizedTest
  @MethodSource("registeringWithFaults")
  void registrationThatDidNotArriveIsNotThere(
      Supplier<? extends RuntimeException> fault, String outcome) {
    Counter counter = new Counter();
    FaceCompared compared = counter.compared();
    counter.idp.before(
        "register",
        () -> {
          throw fault.get();
        });

    if (outcome.equals("throws")) {
      assertThatExceptionOfType(ServiceException.class).isThrownBy(compared::register);
      assertThat(compared.register()).hasToString("Registered");
      assertThat(counter.idp.registered).hasSize(1);
    } else {
      assertThat(compared.register()).hasToString(outcome);
      assertThat(counter.idp.registered).isEmpty();
      assertThat(counter.idp.count("register")).isOne();
    }
  }

  /** The fault comes after: the registration arrived, and is there once whatever is done. */
  @ParameterizedTest
  @MethodSource("registeringWithFaults")
  void registrationThatArrivedIsThereOnce(
      Supplier<? extends RuntimeException> fault, String outcome) {
    Counter counter = new Counter();
    FaceCompared compared = counter.compared();
    counter.idp.after(
        "register",
        () -> {
          throw fault.get();
        });

    if (outcome.equals("throws")) {
      assertThatExceptionOfType(ServiceException.class).isThrownBy(compared::register);
      compared.register();
    } else {
      assertThat(compared.register()).hasToString(outcome);
    }

    assertThat(counter.idp.registered).containsOnlyKeys(compared.transactionId());
    assertThat(counter.onDuty().lookUp(compared.transactionId())).isPresent();
  }

  private static void assertVoid(Counter counter, Step step, CitizenStep reached) {
    counter.readers.insert();
    assertThat(codeOf(() -> step.take().apply(reached))).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThatIllegalStateException().isThrownBy(() -> reached.photo().orElseThrow().toByteArray());
    assertThat(counter.idp.registered).isEmpty();
  }
}
