package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.face.FacePictures;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the benchmarks and prints the tables of {@code docs/benchmarks.md}. */
public final class BenchmarksMain {
  private static final String HELP =
      """
      benchmarks [--rounds N] [--results FOLDER] [--write FILE] [--pictures FOLDER]
                 [plans|share|parsing|face|memory|reconcile|stations|proofing [pcscd]|outbox|jhcis ...]

      Runs all but memory, reconcile, stations, proofing, outbox and jhcis, or the named ones, and prints tables in
      Markdown; below fifteen minutes. memory compares 10,000 pairs of faces, and reconcile looks up the claim codes
      of 240,000 visits in the sandbox, which takes some minutes more each; stations lets 200
      proofing stations work for a minute against the stub; proofing takes one citizen after the other
      through a whole station, over pcscd where it has an empty virtual reader, and with pcscd named
      only then; outbox measures the queue on SQLite and on the servers that BAIDIAO_TEST_POSTGRES,
      _MARIADB and _MYSQL56 name (JDBC), in tables of its own; jhcis reads and fills a site of 400,000
      visits on the last two, in a schema of its own. JMH's own results go to FOLDER (target/results). What needs pcscd with two empty
      virtual readers, or the face models, is left out where there are none, and one line says so. --write puts the tables into a
      document, docs/benchmarks.md, each in place of those between its two marks. --pictures takes
      the first two JPEG or PNG files of a folder instead of drawn faces.
      """;

  private BenchmarksMain() {}

  public static void main(String[] arguments) throws Exception {
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
        case "--pictures" -> System.setProperty(FacePictures.FOLDER, rest.pop());
        case "pcscd" -> System.setProperty(Run.PCSCD, "required");
        default -> suites.add(Suite.named(argument));
      }
    }
    Run run = new Run(suites.isEmpty() ? Suite.USUAL : suites, System.err);
    Map<Section, String> report =
        run.measure(Math.max(1, rounds), Files.createDirectories(results));
    String text = String.join("\n", report.values());
    Files.writeString(results.resolve("report.md"), text);
    if (document.isPresent()) {
      Section.write(report, document.get());
    }
    out.print(text);
  }

  /** What can be run by itself. */
  enum Suite {
    PLANS,
    SHARE,
    PARSING,
    FACE,
    MEMORY,
    RECONCILE,
    STATIONS,
    PROOFING,
    OUTBOX,
    JHCIS;

    static final Set<Suite> USUAL =
        Collections.unmodifiableSet(EnumSet.of(PLANS, SHARE, PARSING, FACE));

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
