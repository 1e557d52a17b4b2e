package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.AnswersFromInput;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A card may announce what it likes: one command gives one answer, after few exchanges. */
class ResponseChainingFuzzTest {
  private static final byte[] READ = {(byte) 0x80, (byte) 0xB0, 0, 0, 2, 0, (byte) 0xFF};

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(
        ResponseChainingFuzzTest.class, ResponseChainingFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    var card = new AnswersFromInput(input);
    try {
      var answer = ResponseApdu.parse(new ResponseChaining(card).transmit(READ));
      if (answer.statusWord().hasMoreData()) {
        assertThat(card.commands()).isGreaterThan(16);
      }
      assertThat(answer.length()).isLessThanOrEqualTo(input.length);
    } catch (CardException e) {
      assertThat(e.getMessage()).matches("[ -~]*");
    }
    // The command and 16 follow-ups, and the same once more for a driver that was refused.
    assertThat(card.commands()).isLessThanOrEqualTo(34);
  }
}
