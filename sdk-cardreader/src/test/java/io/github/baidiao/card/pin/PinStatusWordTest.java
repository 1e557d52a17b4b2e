package io.github.baidiao.card.pin;

import static io.github.baidiao.card.pin.ScriptedCard.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/protocols/thai-id-card.md, row by row; the assumptions are marked there. */
class PinStatusWordTest {
  private static final PinRequest REQUEST = PinRequest.of("test");

  private final ScriptedCard card = new ScriptedCard();
  private final CardPins pins =
      CardPins.withUnverifiedCardProtocol(ScriptedReaders.with(card), new PinTries());

  @ParameterizedTest
  @CsvSource({
    "9000, 'verified'",
    "63C2, 'wrong, 2'",
    "63C1, 'wrong, 1'",
    "63CF, 'wrong, 15'",
    "6302, 'wrong, 2'",
    "6301, 'wrong, 1'",
    "6381, 'wrong, unknown'",
    "63F0, 'wrong, unknown'",
    "6310, 'wrong, unknown'",
    "63C0, 'set anew'",
    "6300, 'set anew'",
    "6984, 'set anew'",
    "6983, 'locked'",
    "6D00, 'not supported'",
    "6E00, 'not supported'",
    "6A80, 'not supported'",
    "6A86, 'not supported'",
    "6A88, 'not supported'",
  })
  void statusWordOfVerifyMeans(String statusWord, String meaning) {
    card.answering(statusWord);

    var result = pins.verify(REQUEST, new Typed("1234"));

    String actual =
        result.match(
            verified -> "verified",
            wrong ->
                "wrong, "
                    + (wrong.triesLeft().isPresent() ? wrong.triesLeft().getAsInt() : "unknown"),
            setAnew -> "set anew",
            locked -> "locked",
            fingerprint -> "fingerprint",
            notSupported -> "not supported",
            cancelled -> "cancelled");
    assertThat(actual).isEqualTo(meaning);
    assertThat(card.sent(VERIFY)).isEqualTo(1);
  }

  // 6C20 and 6120 among them: VERIFY is neither repeated nor is anything fetched for it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "6C20",
        "6120",
        "6700",
        "6982",
        "6985",
        "6F00",
        "6581",
        "9001",
        "62C2",
        "00009000"
      })
  void anyOtherAnswerIsAnOutcomeNobodyKnowsAndIsNotSentAgain(String answer) {
    card.answering(answer);

    assertThatThrownBy(() -> pins.verify(REQUEST, new Typed("1234")))
        .isInstanceOfSatisfying(
            CardException.class,
            e -> assertThat(e.code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN))
        .hasMessageContaining("VERIFY: SW " + answer.substring(answer.length() - 4));
    assertThat(card.sent(VERIFY)).isEqualTo(1);
    assertThat(card.commands.get(card.commands.size() - 1)).startsWith(VERIFY);
  }
}
