package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.transport.CardReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReaderChoiceTest {
  private static final CardReader LEFT_EMPTY = CardReader.of("Left", false);
  private static final CardReader LEFT = CardReader.of("Left", true);
  private static final CardReader RIGHT = CardReader.of("Right", true);

  private static FakeReaders readers(CardReader... readers) {
    return new FakeReaders(new FakeCard(Fixtures.image("dao"), Wire.DATA_AT_ONCE), readers);
  }

  private static ReadOptions from(String name) {
    return ReadOptions.builder().reader(name).build();
  }

  private static CardException readFails(FakeReaders readers, ReadOptions options) {
    var e =
        catchThrowableOfType(CardException.class, () -> ThaiIdCards.over(readers).read(options));
    assertThat(readers.connected()).isEmpty();
    return e;
  }

  @Test
  void readerWithTheCardIsTaken() {
    assertThat(ThaiIdCards.over(readers(LEFT_EMPTY, RIGHT)).read().readerName()).isEqualTo("Right");
  }

  @Test
  void namedReaderIsTaken() {
    assertThat(ThaiIdCards.over(readers(LEFT, RIGHT)).read(from("Right")).readerName())
        .isEqualTo("Right");
  }

  @Test
  void namedReaderIsAskedEvenWhenItSeemsEmpty() {
    assertThat(ThaiIdCards.over(readers(LEFT_EMPTY)).read(from("Left")).readerName())
        .isEqualTo("Left");
  }

  @Test
  void noReaderIsSaid() {
    assertThat(readFails(readers(), ReadOptions.textOnly()).code())
        .isEqualTo(CardErrorCode.NO_READER);
  }

  @Test
  void noCardNamesTheEmptyReaders() {
    var e = readFails(readers(LEFT_EMPTY), ReadOptions.textOnly());

    assertThat(e.code()).isEqualTo(CardErrorCode.NO_CARD);
    assertThat(e).hasMessageContaining("[readers: Left]");
  }

  @Test
  void twoCardsNameTheirReaders() {
    var e = readFails(readers(LEFT, RIGHT), ReadOptions.textOnly());

    assertThat(e.code()).isEqualTo(CardErrorCode.SEVERAL_CARDS);
    assertThat(e).hasMessageContaining("[readers: Left; Right]");
  }

  @Test
  void listOfNamesIsBounded() {
    var many = new CardReader[40];
    Arrays.setAll(many, i -> CardReader.of("x".repeat(1000), false));

    var e = readFails(readers(many), ReadOptions.textOnly());

    assertThat(e).hasMessageEndingWith("xxx...; and 35 more]");
    assertThat(e.getMessage()).hasSizeLessThan(450);
  }

  @Test
  void partOfANameIsNotAName() {
    var e = readFails(readers(LEFT, RIGHT), from("Righ"));

    assertThat(e.code()).isEqualTo(CardErrorCode.READER_NOT_FOUND);
    assertThat(e).hasMessageContaining("[readers: Left; Right]");
  }
}
