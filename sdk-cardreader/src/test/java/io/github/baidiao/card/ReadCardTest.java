package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCardTest {

  static Stream<Arguments> everyPersonOnEveryWire() {
    return Stream.of("somchai", "malee", "boonmee", "dao")
        .flatMap(person -> Arrays.stream(Wire.values()).map(wire -> Arguments.of(person, wire)));
  }

  @ParameterizedTest
  @MethodSource("everyPersonOnEveryWire")
  void readsWhatIsOnTheCard(String person, Wire wire) {
    var card = new FakeCard(Fixtures.image(person), wire);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());

    assertThat(CardJson.withPhoto(read)).isEqualTo(Fixtures.expected(person));
    assertThat(card.closed()).isTrue();
  }

  @Test
  void textTakesSelectAndThreeReads() {
    var card = new FakeCard(Fixtures.image("malee"), Wire.DATA_AT_ONCE);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(card.commands())
        .containsExactly(
            "00A4040008A000000054480001", "80B000000200FF", "80B000FF02007A", "80B015790200AE");
    assertThat(read.statistics().commands()).isEqualTo(4);
    assertThat(read.photo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"boonmee, 10", "somchai, 13", "malee, 19", "dao, 21"})
  void photoIsReadToItsEndAndNoFurther(String person, int reads) {
    var card = new FakeCard(Fixtures.image(person), Wire.DATA_AT_ONCE);

    ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());

    assertThat(card.commands()).hasSize(4 + reads + 1);
  }

  @Test
  void longestPhotoTakes21ReadsAndOneProof() {
    var card = new FakeCard(Fixtures.image("dao"), Wire.DATA_AT_ONCE);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());

    assertThat(card.commands().subList(4, 26))
        .startsWith("80B0017B0200FF", "80B0027A0200FF")
        .endsWith("80B014680200FF", "80B01567020012", "80B0000402000D");
    assertThat(read.statistics().commands()).isEqualTo(26);
  }

  @ParameterizedTest
  @EnumSource
  void getResponseIsNotCounted(Wire wire) {
    // Repeats are commands like any other; that Le is missed is learnt at the first read.
    int repeats =
        switch (wire) {
          case RAW_6C -> 3;
          case T1_TAKES_MISSING_LE_AT_ITS_WORD -> 1;
          default -> 0;
        };
    var card = new FakeCard(Fixtures.image("somchai"), wire);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(read.statistics().commands()).isEqualTo(4 + repeats);
  }

  @Test
  void theTenBytesOfSelectAreLeftOnTheCard() {
    var card = new FakeCard(Fixtures.image("somchai"), Wire.RAW_61);

    ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(card.commands()).hasSize(1 + 2 * 3).doesNotContain("00C000000A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void cardKnowsItsReaderAndChip(String person) {
    var card = new FakeCard(Fixtures.image(person), Wire.RAW_61);

    var read = ThaiIdCards.over(FakeReaders.with(card)).read();

    assertThat(read.readerName()).isEqualTo(FakeReaders.NAME);
    assertThat(read.atr().hex()).isEqualTo("3B799600005448204E4944203137");
    assertThat(read.cardVersion()).contains("0003");
    assertThat(read).hasToString("ThaiIdCard[masked]");
  }
}
