package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.FaultAt;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.transport.CardTransport;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFaultsTest {
  /** SELECT, 3 + 21 reads and the proof, each read with its GET RESPONSE: dao's long photo. */
  private static final int EXCHANGES = 1 + 2 * 25;

  static IntStream everyExchange() {
    return IntStream.range(0, EXCHANGES);
  }

  static IntStream everyFetch() {
    return everyExchange().filter(i -> i > 0 && i % 2 == 0);
  }

  private static CardException readFails(CardTransport card) {
    var cards = ThaiIdCards.over(FakeReaders.with(card));
    var e = catchThrowableOfType(CardException.class, () -> cards.read(ReadOptions.withPhoto()));
    assertThat(e).isNotNull();
    return e;
  }

  private static CardException readFailsAt(int index, UnaryOperator<byte[]> fault) {
    return readFailsAt(index, fault, 0);
  }

  private static CardException readFailsAt(int index, UnaryOperator<byte[]> fault, int more) {
    var card = new FakeCard(Fixtures.image("dao"), Wire.RAW_61);
    CardException e = readFails(new FaultAt(card, index, fault));
    assertThat(card.closed()).isTrue();
    assertThat(card.commands()).hasSize(index + 1 + more);
    return e;
  }

  @ParameterizedTest
  @MethodSource("everyExchange")
  void pulledCardGivesNothingButTheError(int index) {
    var pulled = new CardException(CardErrorCode.CARD_REMOVED);

    var e =
        readFailsAt(
            index,
            answer -> {
              throw pulled;
            });

    assertThat(e).isSameAs(pulled);
  }

  @Test
  void everyExchangeOfTheReadWasCovered() {
    var card = new FakeCard(Fixtures.image("dao"), Wire.RAW_61);

    ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());

    assertThat(card.commands()).hasSize(EXCHANGES);
  }

  @ParameterizedTest
  @MethodSource("everyExchange")
  void failingCardIsARefusal(int index) {
    // A card that refuses the first read is asked for its layout, in case it is an old one.
    int more = index == 1 || index == 2 ? 2 : 0;

    var e = readFailsAt(index, answer -> FakeCard.sw(0x6F00), more);

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_REFUSED);
    assertThat(e).hasMessageContaining("SW 6F00");
  }

  @ParameterizedTest
  @MethodSource("everyFetch")
  void shortAnswerIsNotTaken(int index) {
    var e =
        readFailsAt(
            index, answer -> FakeCard.with(Arrays.copyOf(answer, answer.length - 3), 0x9000));

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_DATA_INVALID);
  }

  @ParameterizedTest
  @MethodSource("everyFetch")
  void longAnswerIsNotTaken(int index) {
    var e = readFailsAt(index, answer -> FakeCard.with(answer, 0x9000));

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_DATA_INVALID);
  }

  @ParameterizedTest
  @MethodSource("everyExchange")
  void emptyAnswerIsNotTaken(int index) {
    var e = readFailsAt(index, answer -> new byte[0]);

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_DATA_INVALID);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x6A82, 0x6A86, 0x6999, 0x6D00, 0x6E00})
  void cardWithoutTheAppletIsNoThaiIdCard(int statusWord) {
    var e = readFailsAt(0, answer -> FakeCard.sw(statusWord));

    assertThat(e.code()).isEqualTo(CardErrorCode.NOT_A_THAI_ID_CARD);
  }

  @Test
  void swappedCardIsNoticedAtTheEnd() {
    byte[] other = Arrays.copyOfRange(Fixtures.image("malee"), 4, 17);

    var e = readFailsAt(EXCHANGES - 1, answer -> FakeCard.with(other, 0x9000));

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_SWAPPED);
  }

  /** Text alone is not proven by a last read: the swapped card itself refuses to go on. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void cardSwappedDuringTheTextHasLostItsSelection(int after) {
    var first = new FakeCard(Fixtures.image("dao"), Wire.DATA_AT_ONCE);
    var second = new FakeCard(Fixtures.image("malee"), Wire.DATA_AT_ONCE);
    var swapped =
        new CardTransport() {
          @Override
          public byte[] atr() {
            return first.atr();
          }

          @Override
          public byte[] transmit(byte[] command) {
            return (first.commands().size() < after ? first : second).transmit(command);
          }

          @Override
          public void close() {}
        };

    var cards = ThaiIdCards.over(FakeReaders.with(swapped));
    var e = catchThrowableOfType(CardException.class, cards::read);

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_REFUSED);
    assertThat(e).hasMessageContaining("SW 6985");
  }

  @Test
  void wrongCheckDigitEndsTheReadBeforeThePhoto() {
    byte[] image = Fixtures.image("dao");
    image[0x0010] = '9';
    var card = new FakeCard(image, Wire.DATA_AT_ONCE);

    var e = readFails(card);

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_DATA_INVALID);
    assertThat(e).hasMessageContaining("CITIZEN_ID").hasMessageNotContaining("51000");
    assertThat(card.commands()).hasSize(4);
  }
}
