package io.github.baidiao.card.pin;

import static io.github.baidiao.card.pin.ScriptedCard.GET_ADM;
import static io.github.baidiao.card.pin.ScriptedCard.GET_CHALLENGE;
import static io.github.baidiao.card.pin.ScriptedCard.READ_CITIZEN_ID;
import static io.github.baidiao.card.pin.ScriptedCard.SELECT_ADM;
import static io.github.baidiao.card.pin.ScriptedCard.SELECT_MOI;
import static io.github.baidiao.card.pin.ScriptedCard.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.secret.Pin;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPinsTest {
  private static final PinRequest REQUEST = PinRequest.of("sign in to the rights check");

  private final ScriptedCard card = new ScriptedCard();
  private final ScriptedReaders readers = ScriptedReaders.with(card);
  private final CardPins pins = CardPins.withUnverifiedCardProtocol(readers, new PinTries());
  private final Typed right = new Typed("1234");

  private CardException refused(PinPrompt prompt) {
    var e = catchThrowableOfType(CardException.class, () -> pins.verify(REQUEST, prompt));
    assertThat(e).isNotNull();
    return e;
  }

  @Test
  void rightPinTakesExactlyTheseCommands() {
    var result = pins.verify(REQUEST, right);

    assertThat(result.orElseThrow().citizenId().value()).isEqualTo("1100000000016");
    assertThat(card.commands)
        .containsExactly(
            SELECT_MOI,
            READ_CITIZEN_ID,
            SELECT_ADM,
            GET_ADM,
            SELECT_MOI,
            READ_CITIZEN_ID,
            SELECT_ADM,
            GET_ADM,
            GET_CHALLENGE,
            VERIFY + HexFormat.of().withUpperCase().formatHex(card.right.response()));
    assertThat(card.closed).isEqualTo(2);
  }

  @Test
  void bareT0IsFetchedByOurselvesAndVerifyIsNot() {
    card.bareT0 = true;

    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.Verified.class);
    assertThat(card.sent("00C00000")).isEqualTo(5);
  }

  @Test
  void challengeThatWantsItsLengthFirstIsAskedAgain() {
    int[] asked = {0};
    var first = card.challenge;
    card.challenge = () -> asked[0]++ == 0 ? "6C20" : first.get();

    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.Verified.class);
    assertThat(card.sent(GET_CHALLENGE)).isEqualTo(2);
  }

  @Test
  void promptIsToldWhatForAndThatTriesLeftAreUnknown() {
    pins.verify(REQUEST, right);

    assertThat(right.asked)
        .containsExactly(
            PinQuestion.of(
                "sign in to the rights check",
                ScriptedReaders.NAME,
                1,
                OptionalInt.empty(),
                false));
  }

  @Test
  void promptIsAskedWhileNothingIsConnected() {
    pins.verify(
        REQUEST,
        question -> {
          assertThat(readers.connections()).isEqualTo(1);
          assertThat(card.closed).isEqualTo(1);
          return Optional.empty();
        });
  }

  @Test
  void pinIsClosedWhateverBecameOfIt() {
    var wrong = new Typed("4321");

    assertThat(pins.verify(REQUEST, wrong)).isInstanceOf(PinVerification.Wrong.class);

    assertThatIllegalStateException().isThrownBy(() -> wrong.given.get(0).use(digits -> 1));
  }

  @Test
  void personWhoDoesNotWantToIsCancelledAndNothingIsSent() {
    assertThat(pins.verify(REQUEST, question -> Optional.empty()))
        .isInstanceOf(PinVerification.Cancelled.class);
    assertThat(card.sent(GET_CHALLENGE)).isZero();
    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.Verified.class);
  }

  @Test
  void promptThatThrowsSendsNothing() {
    var thrown = new IllegalStateException("window closed");

    assertThatThrownBy(
            () ->
                pins.verify(
                    REQUEST,
                    question -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(card.sent(GET_CHALLENGE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "123456789012"})
  void pinOfAnotherLengthIsToldAndNotSent(String digits) {
    var typed = new Typed(digits);

    assertThatThrownBy(() -> pins.verify(REQUEST, typed))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a card PIN has 4 digits")
        .hasMessageNotContaining(digits);
    assertThat(card.sent(GET_CHALLENGE)).isZero();
    assertThatIllegalStateException().isThrownBy(() -> typed.given.get(0).use(all -> 1));
  }

  @Test
  void fingerprintCardIsNotAskedForAPin() {
    card.adm = "01000000000000" + "00".repeat(16) + "9000";

    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.FingerprintCard.class);
    assertThat(right.asked).isEmpty();
    assertThat(card.sent(GET_CHALLENGE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6A82",
        "6D00",
        "9000",
        "0100019000",
        "01000002000000" + "00000000000000000000000000000000" + "9000",
        "010000FF000000" + "00000000000000000000000000000000" + "9000",
      })
  void authoriseModeThatCannotBeReadMeansNotSupported(String answer) {
    card.adm = answer;

    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.NotSupported.class);
    assertThat(right.asked).isEmpty();
    assertThat(card.sent(GET_CHALLENGE)).isZero();
  }

  @Test
  void cardWithoutTheAppletIsNotSupported() {
    card.admSelected = "6A82";

    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.NotSupported.class);
    assertThat(right.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"6D00", "6985", "01029000", "9000", "6C21"})
  void cardWithoutAChallengeOf32BytesIsNotSupportedAndKeepsItsTry(String answer) {
    var challenge = card.challenge;
    card.challenge = () -> answer;

    assertThat(pins.verify(REQUEST, right).errorCode()).contains(CardErrorCode.PIN_NOT_SUPPORTED);
    assertThat(card.sent(VERIFY)).isZero();

    card.challenge = challenge;
    assertThat(pins.verify(REQUEST, right)).isInstanceOf(PinVerification.Verified.class);
  }

  @Test
  void anotherCardAfterThePromptGetsNothing() {
    var e =
        refused(
            question -> {
              card.citizenId = "3100000000039";
              return right.ask(question);
            });

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_SWAPPED);
    assertThat(card.sent(GET_CHALLENGE)).isZero();
  }

  @Test
  void anotherCardOfTheSamePersonAfterThePromptGetsNothing() {
    var e =
        refused(
            question -> {
              card.adm = card.adm.replace("9000", "").replaceAll("00$", "41") + "9000";
              return right.ask(question);
            });

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_SWAPPED);
    assertThat(card.sent(GET_CHALLENGE)).isZero();
  }

  @Test
  void connectionThatMaySendTwiceIsRefusedBeforeAnythingIsSent() {
    card.sendsOnce = false;

    var e = refused(right);

    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_NOT_SUPPORTED);
    assertThat(e).hasMessageContaining("may send a command twice");
    assertThat(card.commands).isEmpty();
    assertThat(card.closed).isEqualTo(1);
  }

  @Test
  void cardThatIsNotOursIsToldAsByARead() {
    card.citizenId = "1100000000017";

    var e = refused(right);

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_DATA_INVALID);
    assertThat(e).hasMessageNotContaining("1100000000017");
  }

  @Test
  void readerIsChosenAsForARead() {
    readers.put(new ScriptedCard(), CardReader.of("Reader B", true));

    assertThat(refused(right).code()).isEqualTo(CardErrorCode.SEVERAL_CARDS);

    var request = PinRequest.builder().purpose("test").reader(ScriptedReaders.NAME).build();
    assertThat(pins.verify(request, right)).isInstanceOf(PinVerification.Verified.class);
  }

  @Test
  void requestWithoutAPurposeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PinRequest.of(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PinRequest.builder().purpose("x").commandTimeout(Duration.ZERO).build());
  }

  @Test
  void interruptedCallerSendsNothing() {
    var e =
        refused(
            question -> {
              Thread.currentThread().interrupt();
              return right.ask(question);
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(card.sent(VERIFY)).isZero();
  }

  @Test
  void pinOfThePromptIsTheOneThatIsSent() {
    Pin[] own = {Pin.of("1234".toCharArray())};

    assertThat(pins.verify(REQUEST, question -> Optional.of(own[0])))
        .isInstanceOf(PinVerification.Verified.class);
  }
}
