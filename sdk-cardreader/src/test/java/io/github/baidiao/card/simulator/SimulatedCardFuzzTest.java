package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A simulated card answers every command with a status word, as a chip does. An input is commands,
 * each with its length in one byte before it.
 */
class SimulatedCardFuzzTest {
  private static final SimulatedPerson MALEE = SimulatedPerson.load("malee");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(SimulatedCardFuzzTest.class, SimulatedCardFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    var readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(MALEE).withRandom(new Random(1)));
    var card = readers.connect(SimulatedReaders.DEFAULT_READER);
    ByteBuffer rest = ByteBuffer.wrap(input);
    while (rest.hasRemaining()) {
      byte[] command = new byte[Math.min(rest.get() & 0xFF, rest.remaining())];
      rest.get(command);
      assertThat(card.transmit(command)).hasSizeBetween(2, 258);
    }
  }
}
