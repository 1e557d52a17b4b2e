package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bytes are a command, which goes out as it came in, or are refused. */
class CommandApduFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(CommandApduFuzzTest.class, CommandApduFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    CommandApdu command;
    try {
      command = CommandApdu.parse(input);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("[A-Za-z0-9 ]+");
      return;
    }
    assertThat(command.bytes()).isEqualTo(input);
    assertThat(command.data().length).isLessThanOrEqualTo(255);
    command.le().ifPresent(le -> assertThat(le).isBetween(1, 256));
    assertThat(CommandApdu.parse(command.withLe(256).bytes()).data()).isEqualTo(command.data());
    assertThat(command.toString()).hasSizeLessThan(50);
  }
}
