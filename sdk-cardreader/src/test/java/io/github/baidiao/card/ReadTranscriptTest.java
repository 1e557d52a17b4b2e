package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.card.transport.TranscriptRecorder;
import io.github.baidiao.card.transport.TranscriptReplay;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTranscriptTest {

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void recordedCardIsReadWithExactlyItsCommands(String person) {
    var replay = new TranscriptReplay(Transcript.parse(Fixtures.textTranscript(person)));

    var card = ThaiIdCards.over(FakeReaders.with(replay)).read();

    assertThat(card.citizenId().value()).isEqualTo(Fixtures.expected(person).get("citizenId"));
    assertThat(card.statistics().commands()).isEqualTo(4);
    assertThat(replay.remaining()).isZero();
  }

  @Test
  void recordedReadPlaysAsTheSameCard() {
    var transcripts = new ArrayList<Transcript>();
    var real = FakeReaders.with(new FakeCard(Fixtures.image("dao"), Wire.RAW_61));

    var first =
        ThaiIdCards.over(TranscriptRecorder.over(real, transcripts::add))
            .read(ReadOptions.withPhoto());
    var second =
        ThaiIdCards.over(TranscriptReplay.inReader("Recorded", transcripts.get(0)))
            .read(ReadOptions.withPhoto());

    assertThat(transcripts).hasSize(1);
    assertThat(second.holder()).isEqualTo(first.holder());
    assertThat(second.photo()).isEqualTo(first.photo());
  }
}
