package io.github.baidiao.card.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the simulated card, whose counter no reset and no insertion makes forget. */
class PinSimulatedCardTest {
  private static final PinRequest REQUEST = PinRequest.of("test");

  private final SimulatedReaders readers = new SimulatedReaders();
  private final CardPins pins = CardPins.withUnverifiedCardProtocol(readers, new PinTries());
  private final Typed right = new Typed("1234");
  private final Typed wrong = new Typed("4321");
  private SimulatedCard card = SimulatedCard.of(SimulatedPerson.load("somchai"));

  private void insert(SimulatedCard next) {
    card = next;
    readers.insert(next);
  }

  @Test
  void rightPinIsVerified() {
    insert(card);

    assertThat(pins.verify(REQUEST, right).orElseThrow().citizenId().value())
        .isEqualTo("1100000000016");
  }

  @Test
  void fiveWrongInARowLockTheCardForGood() {
    insert(card);

    assertThat(code(pins.verify(REQUEST, wrong))).isEqualTo("CARD-411");
    assertThat(code(pins.verifyOnceMoreInThisInsertion(REQUEST, wrong))).isEqualTo("CARD-411");
    assertThat(code(pins.verifyWithTheLastTry(REQUEST, wrong))).isEqualTo("CARD-412");
    assertThat(code(pins.verifyWithTheLastTry(REQUEST, wrong))).isEqualTo("CARD-412");
    assertThat(code(pins.verifyWithTheLastTry(REQUEST, wrong))).isEqualTo("CARD-413");
    assertThat(code(pins.verifyWithTheLastTry(REQUEST, right))).isEqualTo("CARD-413");
  }

  @Test
  void promptIsToldWhatTheCardTold() {
    insert(card);

    pins.verify(REQUEST, wrong);
    pins.verifyOnceMoreInThisInsertion(REQUEST, wrong);

    assertThat(wrong.asked.get(1).triesLeft()).hasValue(2);
    assertThat(
            catchThrowableOfType(
                    CardException.class, () -> pins.verifyOnceMoreInThisInsertion(REQUEST, right))
                .code())
        .isEqualTo(CardErrorCode.PIN_TRY_NOT_CONFIRMED);
    assertThat(card.wrongPins()).isEqualTo(2);
  }

  @Test
  void cardPutInAgainIsANewInsertionAndCountsOn() {
    insert(card);
    pins.verify(REQUEST, wrong);
    readers.remove();
    insert(card);

    pins.verify(REQUEST, wrong);

    assertThat(wrong.asked.get(1).tryInThisInsertion()).isEqualTo(1);
    assertThat(wrong.asked.get(1).triesLeft()).hasValue(2);
    assertThat(card.wrongPins()).isEqualTo(2);
  }

  @Test
  void fingerprintCardAndCardWithoutPinAreToldApart() {
    insert(SimulatedCard.of(SimulatedPerson.load("boonmee")));
    assertThat(code(pins.verify(REQUEST, right))).isEqualTo("CARD-414");

    insert(SimulatedCard.of(SimulatedPerson.load("dao")));
    assertThat(code(pins.verify(REQUEST, right))).isEqualTo("CARD-415");
  }

  @Test
  void cardOfAnotherKindIsNoThaiIdCard() {
    insert(SimulatedCard.ofAnotherKind());

    assertThat(catchThrowableOfType(CardException.class, () -> pins.verify(REQUEST, right)).code())
        .isEqualTo(CardErrorCode.NOT_A_THAI_ID_CARD);
  }

  /** Two looks of SELECT, READ, GET RESPONSE, SELECT, GET ADM; challenge, VERIFY. */
  private static final int VERIFY = 12;

  static IntStream everyCommand() {
    return IntStream.rangeClosed(1, VERIFY);
  }

  /** At the first it is simply another card. */
  static IntStream everyCommandAfterTheFirst() {
    return IntStream.rangeClosed(2, VERIFY);
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void cardPulledAtAnyCommandLosesATryAtVerifyAlone(int command) {
    insert(card.with(Fault.pulledAt(command)));

    var e = catchThrowableOfType(CardException.class, () -> pins.verify(REQUEST, wrong));

    boolean atVerify = command == VERIFY;
    assertThat(e.code())
        .isEqualTo(atVerify ? CardErrorCode.PIN_OUTCOME_UNKNOWN : CardErrorCode.CARD_REMOVED);
    assertThat(card.wrongPins()).isEqualTo(atVerify ? 1 : 0);
  }

  // Before a command that wants its applet: READ, GET ADM, challenge, VERIFY.
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7, 10, 11, 12})
  void selectionLostUnnoticedNeverSpendsATry(int command) {
    insert(card.with(Fault.selectionLostAt(command)));

    assertThat(said(() -> pins.verify(REQUEST, wrong)))
        .isIn("CARD-206", "CARD-208", "CARD-402", "CARD-415");
    assertThat(card.wrongPins()).isZero();
  }

  @ParameterizedTest
  @MethodSource("everyCommandAfterTheFirst")
  void anotherCardFromAnyCommandOnNeverSpendsATryOfIt(int command) {
    SimulatedCard other = SimulatedCard.of(SimulatedPerson.load("malee"));
    insert(card.with(Fault.swappedAt(command, other)));

    assertThat(said(() -> pins.verify(REQUEST, right))).isNotEmpty();
    assertThat(other.wrongPins()).isZero();
  }

  @Test
  void refusedOrRepeatableStatusWordAtVerifyIsSentOnce() {
    for (int statusWord : new int[] {0x6C20, 0x6120, 0x6F00, 0x6985}) {
      insert(
          SimulatedCard.of(SimulatedPerson.load("somchai"))
              .with(Fault.statusAt(VERIFY, statusWord)));

      var e =
          catchThrowableOfType(
              CardException.class, () -> pins.verifyWithTheLastTry(REQUEST, wrong));

      assertThat(e.code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN);
      assertThat(card.wrongPins()).isZero();
    }
  }

  @Test
  void muteCardAtVerifyIsAnOutcomeNobodyKnows() {
    insert(card.with(Fault.muteAt(VERIFY, Duration.ofMillis(10))));

    var e = catchThrowableOfType(CardException.class, () -> pins.verify(REQUEST, wrong));

    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN);
    assertThat(card.wrongPins()).isEqualTo(1);
  }

  private static String said(Supplier<PinVerification> call) {
    try {
      return code(call.get());
    } catch (CardException e) {
      return e.code().id();
    }
  }

  private static String code(PinVerification result) {
    return result.errorCode().map(CardErrorCode::id).orElse("");
  }
}
