package io.github.baidiao.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks and prints the tables of {@code docs/benchmarks.md}. */
public final class BenchmarksMain {
  private static final String HELP =
      """
      benchmarks [--rounds N] [--results FOLDER] [--write FILE] [plans|share|parsing ...]

      Runs all, or the named ones, and prints tables in Markdown; below ten minutes. JMH's own
      results go to FOLDER (target/results). What needs pcscd with two empty virtual readers is
      left out where there is none, and one line says so. --write puts the tables into a document,
      docs/benchmarks.md, in place of those between its two marks.
      """;

  private static final String BEGIN = "<!-- measured: written by benchmarks/run -->\n";
  private static final String END = "<!-- end of measured -->";

  private BenchmarksMain() {}

  public static void main(String[] arguments) throws IOException, RunnerException {
    // Not what the locale says: a terminal that shows no UTF-8 is rare, a file of it is not.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    Set<Suite> suites = EnumSet.noneOf(Suite.class);
    Path results = Path.of("target", "results");
    Optional<Path> document = Optional.empty();
    int rounds = 3;
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "--help" -> {
          out.print(HELP);
          return;
        }
        case "--rounds" -> rounds = Integer.parseInt(rest.pop());
        case "--results" -> results = Path.of(rest.pop());
        case "--write" -> document = Optional.of(Path.of(rest.pop()));
        default -> suites.add(Suite.named(argument));
      }
    }
    Run run = new Run(suites.isEmpty() ? EnumSet.allOf(Suite.class) : suites, System.err);
    String report = run.measure(Math.max(1, rounds), Files.createDirectories(results));
    Files.writeString(results.resolve("report.md"), report);
    if (document.isPresent()) {
      write(report, document.get());
    }
    out.print(report);
  }

  private static void write(String report, Path document) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " has no place for the tables");
    }
    Files.writeString(
        document, text.substring(0, begin + BEGIN.length()) + report + text.substring(end));
  }

  /** What can be run by itself. */
  enum Suite {
    PLANS,
    SHARE,
    PARSING;

    static Suite named(String name) {
      return Arrays.stream(values())
          .filter(suite -> suite.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      name
                          + " is none of "
                          + Arrays.stream(values())
                              .map(Suite::name)
                              .collect(Collectors.joining(", "))));
    }
  }
}
