package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
  private static final byte[] SELECT = HexFormat.of().parseHex("00A4040008A000000054480001");

  @Test
  void textComesBackAsItWasWithoutComments() {
    String text = Fixtures.textTranscript("malee");

    assertThat(Transcript.parse(text).toText())
        .isEqualTo(Pattern.compile("(?m)^#.*\n").matcher(text).replaceAll(""));
  }

  @Test
  void fileOfWindowsLinesIsRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("t.txt");
    Files.writeString(file, Fixtures.textTranscript("dao").replace("\n", "\r\n"));

    assertThat(Transcript.load(file).size()).isEqualTo(7);
  }

  @Test
  void missingFileIsACodedError(@TempDir Path folder) {
    assertThatThrownBy(() -> Transcript.load(folder.resolve("1100000000016.txt")))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("CARD-302")
        .hasMessageNotContaining("1100000000016");
  }

  @ParameterizedTest
  @CsvSource({
    "'', line 1: no ATR",
    "'> 00A4', line 1: a command before the ATR",
    "'ATR 3B\nATR 3B', line 2: a second ATR",
    "'ATR 3B\n< 9000', line 2: an answer without a command",
    "'ATR 3B\n> 00A4\n> 00A4', line 3: a command where an answer should be",
    "'ATR 3B\n> 00A4', line 2: a command without an answer",
    "'ATR 3B\n> 00A4\n< 90', line 3: an answer without a status word",
    "'ATR 3B\n> 00A', line 2: odd number of hexadecimal digits",
    "'ATR 3B\n> ๐๐A4', line 2: not hexadecimal",
    "'ATR 3B\n= 00A4', 'line 2: neither ATR, command, answer nor comment'",
  })
  void whatIsNoTranscriptIsRefusedByLine(String text, String complaint) {
    assertThatThrownBy(() -> Transcript.parse(text))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("CARD-302")
        .hasMessageContaining(complaint);
  }

  @Test
  void replayGivesTheRecordedAnswers() {
    var recorder = new TranscriptRecorder(Script.answering("610A"));
    recorder.transmit(SELECT);

    var replay = new TranscriptReplay(Transcript.parse(recorder.transcript().toText()));

    assertThat(replay.atr()).isEqualTo(Fixtures.ATR);
    assertThat(replay.remaining()).isEqualTo(1);
    assertThat(replay.transmit(SELECT)).containsExactly(0x61, 0x0A);
    assertThat(replay.remaining()).isZero();
  }

  @Test
  void replayNamesTheLineOfAnotherCommand() {
    var replay = new TranscriptReplay(Transcript.parse(Fixtures.textTranscript("somchai")));

    assertThatThrownBy(() -> replay.transmit(new byte[] {0, 1, 2, 3}))
        .isInstanceOfSatisfying(
            CardException.class,
            e -> assertThat(e.code()).isEqualTo(CardErrorCode.TRANSCRIPT_INVALID))
        .hasMessageContaining("[line 4: another command was recorded here]");
  }

  @Test
  void replayNamesTheLineItEndedAt() {
    var recorder = new TranscriptRecorder(Script.answering("610A"));
    recorder.transmit(SELECT);
    var replay = new TranscriptReplay(recorder.transcript());
    replay.transmit(SELECT);

    assertThatThrownBy(() -> replay.transmit(SELECT))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("[line 3: no command recorded after this]");
  }

  @Test
  void showsNoneOfItsContent() {
    assertThat(Transcript.parse(Fixtures.textTranscript("somchai")))
        .hasToString("Transcript[7 exchanges]");
  }
}
