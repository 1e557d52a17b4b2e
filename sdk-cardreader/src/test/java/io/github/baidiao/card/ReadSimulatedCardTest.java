package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.PersonFiles;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadSimulatedCardTest {
  static final Iterable<String> PEOPLE = SimulatedPerson.bundled();

  private final SimulatedReaders readers = new SimulatedReaders();
  private final ThaiIdCards cards = ThaiIdCards.over(readers);
  private final SimulatedCard malee = SimulatedCard.of(SimulatedPerson.load("malee"));

  /** SELECT, and 23 reads, malee's photo being shorter than its place, with their GET RESPONSE. */
  static IntStream everyCommand() {
    return IntStream.rangeClosed(1, 47);
  }

  /** Of what SELECT announces nothing is fetched. */
  static IntStream everyCommandAfterSelect() {
    return everyCommand().skip(1);
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void givesWhatTheScriptExpects(String person) {
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));

    var card = cards.read(ReadOptions.withPhoto());

    assertThat(CardJson.withPhoto(card)).isEqualTo(Fixtures.expected(person));
    assertThat(card.readerName()).isEqualTo(SimulatedReaders.DEFAULT_READER);
  }

  @Test
  void cardWithAtr3B67Reads(@TempDir Path folder) throws Exception {
    var file = PersonFiles.daoWithGetResponse67(folder);
    readers.insert(SimulatedCard.of(SimulatedPerson.load(file)));

    assertThat(CardJson.withPhoto(cards.read(ReadOptions.withPhoto())))
        .isEqualTo(Fixtures.expected("dao"));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void cardPulledAtAnyCommandIsRemovedAndReadsWhenPutInAgain(int command) {
    SimulatedCard card = malee.with(Fault.pulledAt(command));
    readers.insert(card);

    assertThat(readFails()).isEqualTo(CardErrorCode.CARD_REMOVED);
    assertThat(readFails()).isEqualTo(CardErrorCode.NO_CARD);

    readers.insert(card);
    assertThat(cards.read(ReadOptions.withPhoto()).photo()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("everyCommandAfterSelect")
  void shortDataAtAnyCommandIsNeverTaken(int command) {
    readers.insert(malee.with(Fault.wrongLengthAt(command)));

    assertThat(readFails()).isEqualTo(CardErrorCode.CARD_DATA_INVALID);
  }

  @Test
  void muteCardIsMute() {
    readers.insert(malee.with(Fault.muteAt(2, Duration.ofMillis(10))));
    assertThat(readFails()).isEqualTo(CardErrorCode.CARD_MUTE);
  }

  @Test
  void cardOfAnotherKindIsNoThaiIdCard() {
    readers.insert(SimulatedCard.ofAnotherKind());
    assertThat(readFails()).isEqualTo(CardErrorCode.NOT_A_THAI_ID_CARD);
  }

  private CardErrorCode readFails() {
    var e = catchThrowableOfType(CardException.class, () -> cards.read(ReadOptions.withPhoto()));
    assertThat(e).isNotNull();
    return (CardErrorCode) e.code();
  }
}
