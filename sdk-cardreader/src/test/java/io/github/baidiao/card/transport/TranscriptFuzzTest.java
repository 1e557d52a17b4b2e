package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A text is a transcript, which writes and plays as it was read, or is refused as none. */
class TranscriptFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(TranscriptFuzzTest.class, TranscriptFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Transcript transcript;
    try {
      transcript = Transcript.parse(new String(input, StandardCharsets.UTF_8));
    } catch (CardException e) {
      assertThat(e.code()).isEqualTo(CardErrorCode.TRANSCRIPT_INVALID);
      assertThat(e.getMessage()).matches("[ -~]*");
      return;
    }
    String text = transcript.toText();
    assertThat(Transcript.parse(text).toText()).isEqualTo(text);
    var replay = new TranscriptReplay(transcript);
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      assertThat(replay.transmit(exchange.command)).isEqualTo(exchange.answer);
    }
    assertThat(replay.remaining()).isZero();
    assertThatExceptionOfType(CardException.class).isThrownBy(() -> replay.transmit(new byte[4]));
  }
}
