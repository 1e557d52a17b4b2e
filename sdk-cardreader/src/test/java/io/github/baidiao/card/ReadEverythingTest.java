package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.card.transport.TranscriptReplay;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is on a card, against what make_cards.py says is on it. */
class ReadEverythingTest {
  private final SimulatedReaders readers = new SimulatedReaders();

  private ThaiIdCard read(SimulatedPerson person, OldLayout layout) {
    readers.insert(SimulatedCard.of(person));
    return ThaiIdCards.over(readers)
        .read(ReadOptions.builder().from(ReadOptions.everything()).oldLayout(layout).build());
  }

  private static SimulatedPerson odd(String person) throws URISyntaxException {
    var file = ReadEverythingTest.class.getResource("/persons/" + person + ".json");
    return SimulatedPerson.load(Path.of(file.toURI()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void everyPersonIsReadWhole(String person) {
    var card = read(SimulatedPerson.load(person), OldLayout.ADDRESS_IN_BLOCK_0);

    assertThat(CardJson.everything(card)).isEqualTo(Fixtures.expectedOfAll(person));
  }

  /** Swapped slots, a thumbnail, a broken photo, blank fields, both maps of layout 0002. */
  @ParameterizedTest
  @ValueSource(strings = {"relabelled", "exif", "broken", "blank", "old", "old-all"})
  void everyOddCardIsReadWhole(String person) throws Exception {
    var layout = person.equals("old-all") ? OldLayout.ALL_IN_BLOCK_1 : OldLayout.ADDRESS_IN_BLOCK_0;

    var card = read(odd(person), layout);

    assertThat(CardJson.everything(card)).isEqualTo(Fixtures.expectedOfAll(person));
  }

  @Test
  void brokenPhotoIsSaidToBeAndGivenAsItWasRead() throws Exception {
    var photo = read(odd("broken"), OldLayout.ADDRESS_IN_BLOCK_0).photo().orElseThrow();

    assertThat(photo.complete()).isFalse();
    assertThat(photo.raw()).hasSize(5118).startsWith(photo.jpeg());
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void recordedCardIsReadWithExactlyItsCommands(String person) {
    var replay = new TranscriptReplay(Transcript.parse(Fixtures.transcriptOfAll(person)));

    var card = ThaiIdCards.over(FakeReaders.with(replay)).read(ReadOptions.everything());

    assertThat(CardJson.everything(card)).isEqualTo(Fixtures.expectedOfAll(person));
    assertThat(replay.remaining()).isZero();
  }
}
