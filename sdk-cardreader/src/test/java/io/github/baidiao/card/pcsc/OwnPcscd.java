package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.simulator.VpcdCard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A pcscd that a program below {@code .ci/own-pcscd} has for itself: it can be stopped, killed and
 * started as often as it likes, with any number of virtual readers.
 */
public final class OwnPcscd implements AutoCloseable {
  private static final Path RUN = Path.of("/run/pcscd");

  private final List<Integer> ports = new ArrayList<>();
  private final Path withReaders;
  private final Path withoutReaders;
  private Process process;

  /**
   * Prepares it.
   *
   * @param readers even; pcscd knows at most 16
   */
  public OwnPcscd(int readers) throws IOException {
    withReaders = Files.createTempDirectory(RUN, "readers");
    withoutReaders = Files.createTempDirectory(RUN, "none");
    var config = new StringBuilder();
    while (ports.size() < readers) {
      int port = freePair();
      if (!ports.contains(port)) {
        config.append(
            """
            FRIENDLYNAME "Virtual PCD %1$d"
            DEVICENAME /dev/null:%1$d
            LIBPATH /run/pcscd/vpcd-%1$d.so
            CHANNELID %1$d
            """
                .formatted(port));
        // The driver keeps its two slots in static variables: a copy has its own.
        Files.copy(RUN.resolve("libifdvpcd.so"), RUN.resolve("vpcd-" + port + ".so"));
        ports.add(port);
        ports.add(port + 1);
      }
    }
    Files.writeString(withReaders.resolve("vpcd"), config);
  }

  /**
   * Vpcd listens for each of its two slots: on the port given, and on the next one. Ports from
   * 32768 on are what Linux gives to outgoing connections: one of those could take ours before
   * pcscd starts, and that pair of readers would be missing.
   */
  private static int freePair() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 15_000) * 2;
      try (var first = new ServerSocket(port);
          var second = new ServerSocket(port + 1)) {
        return Math.min(first.getLocalPort(), second.getLocalPort());
      } catch (IOException taken) {
        // another pair
      }
    }
  }

  public String reader(int number) {
    return "Virtual PCD %d 00 %02X".formatted(ports.get(number / 2 * 2), number % 2);
  }

  public VpcdCard slot(int number) {
    return new VpcdCard("127.0.0.1", ports.get(number));
  }

  public void start() throws IOException {
    start(withReaders);
  }

  public void startWithoutReaders() throws IOException {
    start(withoutReaders);
  }

  /**
   * Returns when it answers. The socket file tells nothing: one of a killed pcscd stays. Now and
   * then a reader finds its port not free yet; pcscd then goes on without it, so it begins again.
   */
  private void start(Path config) throws IOException {
    var said = launch(config);
    for (int again = 0; again < 3 && lostAReader(said); again++) {
      process.destroyForcibly().onExit().join();
      said = launch(config);
    }
    // It says so a moment before it listens.
    Awaitility.await("pcscd").pollInterval(Duration.ofMillis(5)).until(OwnPcscd::listens);
  }

  private static boolean lostAReader(List<String> said) {
    return said.stream().anyMatch(line -> line.contains("Open Port"));
  }

  /** Returns what it said before it was ready. */
  private List<String> launch(Path config) throws IOException {
    // --apdu is left out: it would write what is on a card.
    process =
        new ProcessBuilder("/usr/sbin/pcscd", "--foreground", "--info", "-c", config.toString())
            .redirectErrorStream(true)
            .start();
    var output = process.inputReader();
    var said = new ArrayList<String>();
    String line = output.readLine();
    while (line != null && !line.endsWith("daemon ready.")) {
      said.add(line);
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("pcscd does not start: " + said);
    }
    var rest = new Thread(() -> drain(output), "pcscd-output");
    rest.setDaemon(true);
    rest.start();
    return said;
  }

  private static boolean listens() {
    try (var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return socket.connect(UnixDomainSocketAddress.of(RUN.resolve("pcscd.comm")));
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void drain(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException ended) {
      // with the process
    }
  }

  public void stop() throws InterruptedException {
    process.destroy();
    ended();
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly();
    ended();
  }

  private void ended() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("pcscd does not end");
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
