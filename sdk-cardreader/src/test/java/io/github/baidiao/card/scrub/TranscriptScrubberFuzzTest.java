package io.github.baidiao.card.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever was recorded comes out in the same form: as many lines, as long, as successful. */
class TranscriptScrubberFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(
        TranscriptScrubberFuzzTest.class, TranscriptScrubberFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Transcript recorded;
    try {
      recorded = Transcript.parse(new String(input, StandardCharsets.UTF_8));
    } catch (CardException noTranscript) {
      return;
    }
    Transcript scrubbed = TranscriptScrubber.scrub(recorded);

    assertThat(scrubbed.atr()).isEqualTo(recorded.atr());
    List<Transcript.Exchange> before = recorded.exchanges();
    List<Transcript.Exchange> after = scrubbed.exchanges();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      byte[] answer = before.get(i).answer();
      assertThat(after.get(i).command()).hasSameSizeAs(before.get(i).command());
      assertThat(after.get(i).answer()).hasSameSizeAs(answer).endsWith(statusWord(answer));
    }
    assertThat(Transcript.parse(scrubbed.toText()).toText()).isEqualTo(scrubbed.toText());
  }

  /** The last two bytes, if SW1 is 61 to 6F or 90 to 9F; else what has become of them. */
  private static byte[] statusWord(byte[] answer) {
    byte[] last = Arrays.copyOfRange(answer, answer.length - 2, answer.length);
    return String.format("%02X", last[0]).matches("6[1-9A-F]|9[0-9A-F]") ? last : new byte[2];
  }
}
