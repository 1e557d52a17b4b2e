package io.github.baidiao.benchmarks.pcsc;

import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.card.transport.CardReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the ways to PC/SC over a real pcscd with two empty virtual readers. Argument: how many
 * rounds (5). Each round measures every way in a fresh Java; the table shows medians of rounds.
 */
public final class PcscComparison {
  private static final String NAME = "Virtual PCD 00 0";

  private PcscComparison() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Map<Way, Map<String, List<Double>>> figures = new EnumMap<>(Way.class);
    for (int round = 0; round < rounds; round++) {
      measure(figures, Pace.NONE);
      measure(figures, Pace.SLOW);
    }
    print(figures, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private static void measure(Map<Way, Map<String, List<Double>>> figures, Pace pace)
      throws IOException, InterruptedException {
    try (VpcdCard left = new VpcdCard("127.0.0.1", VpcdCard.FIRST_READER_PORT);
        VpcdCard right = new VpcdCard("127.0.0.1", VpcdCard.SECOND_READER_PORT)) {
      left.insert(SimulatedCard.of(SimulatedPerson.load("dao")).slowedBy(pace.perCommand));
      right.insert(SimulatedCard.of(SimulatedPerson.load("somchai")).slowedBy(pace.perCommand));
      List<String> readers = virtualReaders();
      for (Way way : Way.values()) {
        Map<String, List<Double>> known =
            figures.computeIfAbsent(way, first -> new LinkedHashMap<>());
        measure(way, pace, readers)
            .forEach(
                (what, figure) ->
                    known.computeIfAbsent(what, first -> new ArrayList<>()).add(figure));
      }
    }
  }

  private static List<String> virtualReaders() {
    while (true) {
      List<String> readers =
          PcscReaders.jdk().list().stream()
              .filter(reader -> reader.cardPresent() && reader.name().startsWith(NAME))
              .map(CardReader::name)
              .toList();
      if (readers.size() == 2) {
        return readers;
      }
      Thread.onSpinWait(); // milliseconds: pcscd has powered both cards up
    }
  }

  private static Map<String, Double> measure(Way way, Pace pace, List<String> readers)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PcscMeasurement.class.getName(),
                way.name(),
                pace.name(),
                readers.get(0),
                readers.get(1))
            .redirectError(Redirect.INHERIT)
            .start();
    Map<String, Double> figures = new LinkedHashMap<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output
          .lines()
          .map(line -> line.split("=", 2))
          .forEach(figure -> figures.put(figure[0], Double.valueOf(figure[1])));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(way + " failed");
    }
    return figures;
  }

  private static void print(Map<Way, Map<String, List<Double>>> figures, PrintStream out) {
    out.println(
        "| | "
            + String.join(" | ", Arrays.stream(Way.values()).map(way -> way.title).toList())
            + " |");
    out.println("|---|" + "---|".repeat(Way.values().length));
    for (String what : figures.values().iterator().next().keySet()) {
      out.print("| " + what + " |");
      for (Way way : Way.values()) {
        List<Double> rounds = figures.getOrDefault(way, Map.of()).getOrDefault(what, List.of());
        out.printf(" %.2f |", median(rounds));
      }
      out.println();
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
