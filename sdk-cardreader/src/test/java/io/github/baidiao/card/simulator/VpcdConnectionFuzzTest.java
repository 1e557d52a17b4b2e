package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever vpcd sends: the card answers in whole messages, and leaves when vpcd does. */
class VpcdConnectionFuzzTest {
  private static final SimulatedPerson MALEE = SimulatedPerson.load("malee");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(VpcdConnectionFuzzTest.class, VpcdConnectionFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) throws InterruptedException {
    var vpcd = new Vpcd(input);
    var connection = new VpcdConnection(vpcd, SimulatedCard.of(MALEE).withRandom(new Random(1)));
    connection.start();
    vpcd.left.await();
    ByteBuffer answers = ByteBuffer.wrap(vpcd.answers.toByteArray());
    while (answers.hasRemaining()) {
      int length = answers.getShort() & 0xFFFF;
      assertThat(length).isBetween(2, answers.remaining());
      answers.position(answers.position() + length);
    }
    assertThat(connection.open()).isFalse();
  }

  /** Says what the input says, and then hangs up. */
  private static final class Vpcd extends Socket {
    final CountDownLatch left = new CountDownLatch(1);
    final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final InputStream messages;

    Vpcd(byte[] messages) {
      this.messages = new ByteArrayInputStream(messages);
    }

    @Override
    public InputStream getInputStream() {
      return messages;
    }

    @Override
    public OutputStream getOutputStream() {
      return answers;
    }

    @Override
    public boolean isClosed() {
      return left.getCount() == 0;
    }

    @Override
    public void close() {
      left.countDown();
    }
  }
}
