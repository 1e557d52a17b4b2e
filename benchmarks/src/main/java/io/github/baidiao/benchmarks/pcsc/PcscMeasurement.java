package io.github.baidiao.benchmarks.pcsc;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One way to PC/SC, measured in a process of its own; prints {@code what=figure} lines. */
final class PcscMeasurement {
  private static final int REPEATS = 150;
  private static final int SLOW_REPEATS = 20;
  private static final double MS = 1e6;
  private static final List<byte[]> TEXT =
      Stream.of("00A4040008A000000054480001", "80B000000200FF", "80B000FF02007A", "80B015790200AE")
          .map(HexFormat.of()::parseHex)
          .toList();
  // The photo of 5118 bytes, and the citizen ID once more.
  private static final List<byte[]> WHOLE =
      Stream.concat(
              TEXT.stream(),
              Stream.concat(
                      IntStream.range(0, 20)
                          .mapToObj(i -> String.format("80B0%04X0200FF", 0x017B + 255 * i)),
                      Stream.of("80B01567020012", "80B0000402000D"))
                  .map(HexFormat.of()::parseHex))
          .toList();

  private final CardReaders readers;
  private final ThaiIdCards cards;
  private final String left;
  private final String right;

  private PcscMeasurement(CardReaders readers, String left, String right) {
    this.readers = readers;
    this.cards = ThaiIdCards.over(readers);
    this.left = left;
    this.right = right;
  }

  /** Arguments: the way, the pace, and two readers with a card each. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    PcscMeasurement measurement =
        new PcscMeasurement(Way.valueOf(arguments[0]).readers(), arguments[2], arguments[3]);
    if (Pace.valueOf(arguments[1]) == Pace.SLOW) {
      print(
          "two readers at once, cards of 10 ms a command, times one's rate", measurement.atOnce());
      System.exit(0);
    }
    measurement.readers.list();
    print("first list in a cold Java, ms", (System.nanoTime() - start) / MS);
    measurement.text(measurement.left);
    print("first text after it, ms since start", (System.nanoTime() - start) / MS);
    measurement.measure();
    System.exit(0);
  }

  private void measure() throws IOException, InterruptedException, ExecutionException {
    for (int warmUp = 0; warmUp < REPEATS; warmUp++) {
      text(left);
      readers.list();
    }
    double files = files();
    double memory = memory();
    print("list of two readers, ms", time(readers::list));
    print("connect and disconnect, ms", time(() -> readers.connect(left).close()));
    print("text, ms", time(() -> text(left)));
    print("its bytes alone over the same way, ms", time(() -> send(TEXT)));
    print("whole card with photo, ms", time(() -> whole(left)));
    print("its bytes alone over the same way, with photo, ms", time(() -> send(WHOLE)));
    print("text while another thread lists without pause, ms", besideListing());
    for (int read = 0; read < 1000; read++) {
      text(left);
    }
    print("open files after 2,000 reads, more than before", files() - files);
    print("resident memory after 2,000 reads, MB", memory());
    print("of that grown, MB", memory() - memory);
  }

  private void text(String reader) {
    cards.read(ReadOptions.builder().reader(reader).build());
  }

  private void whole(String reader) {
    cards.read(ReadOptions.builder().reader(reader).addParts(ReadPart.PHOTO).build());
  }

  /** With GET RESPONSE where the way leaves it to us. */
  private void send(List<byte[]> commands) {
    try (CardTransport card = readers.connect(left)) {
      for (byte[] command : commands) {
        byte[] answer = card.transmit(command);
        if (answer.length == 2 && answer[0] == 0x61) {
          card.transmit(new byte[] {0, (byte) 0xC0, 0, 0, answer[1]});
        }
      }
    }
  }

  private double atOnce() throws InterruptedException, ExecutionException {
    double alone = Double.MAX_VALUE;
    double both = Double.MAX_VALUE;
    for (int time = 0; time < 3; time++) {
      alone = Math.min(alone, seconds(List.of(left)));
      both = Math.min(both, seconds(List.of(left, right)));
    }
    return 2 * alone / both;
  }

  private double seconds(List<String> at) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(at.size());
    try {
      long start = System.nanoTime();
      List<Future<?>> reads =
          at.stream().<Future<?>>map(reader -> threads.submit(() -> texts(reader))).toList();
      for (Future<?> read : reads) {
        read.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      threads.shutdown();
    }
  }

  private void texts(String reader) {
    for (int i = 0; i < SLOW_REPEATS; i++) {
      text(reader);
    }
  }

  private double besideListing() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              while (!done.get()) {
                readers.list();
              }
            });
    other.start();
    double time = time(() -> text(left));
    done.set(true);
    other.join();
    return time;
  }

  /** The time that nine of ten calls exceed: what others do on this machine counts least there. */
  private static double time(Runnable work) {
    double[] times = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = (System.nanoTime() - start) / MS;
    }
    Arrays.sort(times);
    return times[REPEATS / 10];
  }

  private static double files() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  /** VmRSS, after the garbage that is there has gone. */
  private static double memory() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  private static void print(String what, double figure) {
    System.out.println(what + "=" + figure);
  }
}
