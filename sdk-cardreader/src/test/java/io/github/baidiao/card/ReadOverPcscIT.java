package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.pcsc.RequiresPcscd;
import io.github.baidiao.card.pcsc.VirtualReader;
import io.github.baidiao.card.simulator.PersonFiles;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.card.transport.TranscriptRecorder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The whole way: ThaiIdCards, javax.smartcardio, a real pcscd, vpcd, the simulated card. */
@RequiresPcscd
@Timeout(120)
class ReadOverPcscIT {
  static final Iterable<String> PEOPLE = SimulatedPerson.bundled();

  private final ThaiIdCards cards = ThaiIdCards.pcsc();
  private VirtualReader reader;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void givesWhatTheScriptExpects(String person) {
    insert(person);

    var card = cards.read(withPhoto());

    assertThat(CardJson.withPhoto(card)).isEqualTo(Fixtures.expected(person));
    assertThat(card.readerName()).isEqualTo(reader.name());
  }

  @Test
  void cardPutInTheMomentAnotherIsPulledIsTheOneThatIsRead() {
    insert("malee");
    reader.swap(SimulatedCard.of(SimulatedPerson.load("dao")));

    assertThat(cards.read(text()).citizenId().value()).isEqualTo("5100000000043");
  }

  @Test
  void textTakesSelectAndThreeReads() {
    insert("malee");
    var transcripts = new ArrayList<Transcript>();

    ThaiIdCards.over(TranscriptRecorder.over(PcscReaders.jdk(), transcripts::add)).read(text());

    assertThat(transcripts).hasSize(1);
    assertThat(transcripts.get(0).toText().lines())
        .filteredOn(line -> line.startsWith("> "))
        .containsExactly(
            "> 00A4040008A000000054480001",
            "> 80B000000200FF",
            "> 80B000FF02007A",
            "> 80B015790200AE");
  }

  @Test
  void cardWithAtr3B67ReadsThoughTheDriverFetchesTheUsualWay(@TempDir Path folder)
      throws Exception {
    var file = PersonFiles.daoWithGetResponse67(folder);
    reader.insert(SimulatedCard.of(SimulatedPerson.load(file)));

    assertThat(CardJson.withPhoto(cards.read(withPhoto()))).isEqualTo(Fixtures.expected("dao"));
  }

  @Test
  void cardOfAnotherKindIsNoThaiIdCard() {
    reader.insert(SimulatedCard.ofAnotherKind());
    assertThat(readFails()).isEqualTo(CardErrorCode.NOT_A_THAI_ID_CARD);
  }

  @Test
  void emptyReaderHasNoCard() {
    reader.remove();
    assertThat(readFails()).isEqualTo(CardErrorCode.NO_CARD);
  }

  @Test
  void commandsAreNotSlowedByDelayedAcknowledgements() {
    insert("dao");
    // Without TCP_QUICKACK each is 3.1 s, with it 0.01 s; the rest is for a loaded machine.
    assertThat(Stream.generate(() -> cards.read(withPhoto())).limit(4))
        .anySatisfy(
            read -> assertThat(read.statistics().duration()).isLessThan(Duration.ofSeconds(2)));
  }

  private void insert(String person) {
    reader.insert(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  private ReadOptions text() {
    return ReadOptions.builder().reader(reader.name()).build();
  }

  private ReadOptions withPhoto() {
    return ReadOptions.builder().reader(reader.name()).addParts(ReadPart.PHOTO).build();
  }

  private CardErrorCode readFails() {
    var e = catchThrowableOfType(CardException.class, () -> cards.read(withPhoto()));
    assertThat(e).isNotNull();
    return (CardErrorCode) e.code();
  }
}
