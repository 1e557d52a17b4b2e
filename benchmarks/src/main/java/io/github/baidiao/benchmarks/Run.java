package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.BenchmarksMain.Suite;
import io.github.baidiao.benchmarks.face.FacePictures;
import io.github.baidiao.benchmarks.face.ResidentMemory;
import io.github.baidiao.benchmarks.jhcis.JhcisTimes;
import io.github.baidiao.benchmarks.outbox.OutboxTimes;
import io.github.baidiao.benchmarks.proofing.ProofingTimes;
import io.github.baidiao.benchmarks.reconcile.MonthOfVisits;
import io.github.baidiao.benchmarks.stations.StationLoad;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.error.FaceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One run: all comparisons round after round, so that what changes on the machine meanwhile meets
 * both sides of each.
 */
final class Run {
  /** The system property that, when set, lets proofing be measured over pcscd alone. */
  static final String PCSCD = "baidiao.benchmarks.pcscd";

  private static final List<String> PEOPLE = List.of("dao", "somchai");

  private static final Set<Suite> CARDS = EnumSet.of(Suite.PLANS, Suite.SHARE, Suite.PARSING);

  private final Set<Suite> suites;
  private final String missingFaces;
  private final PrintStream progress;

  Run(Set<Suite> suites, PrintStream progress) {
    this.suites = suites;
    this.missingFaces =
        suites.contains(Suite.FACE) || suites.contains(Suite.MEMORY) ? missingFaces() : "";
    this.progress = progress;
  }

  /** Measures, each comparison in processes of its own, and returns the tables. */
  Map<Section, String> measure(int rounds, Path folder) throws Exception {
    Map<Section, String> report = cards(rounds, folder);
    // After the others, whose cards are in the readers it needs.
    proofing(report, Machine.now(), ProofingTimes.REAL);
    outbox(report, Machine.now(), OutboxTimes.REAL, folder);
    jhcis(report, Machine.now(), JhcisTimes.REAL, folder);
    return report;
  }

  private Map<Section, String> cards(int rounds, Path folder)
      throws IOException, InterruptedException, RunnerException {
    boolean needed = suites.stream().anyMatch(CARDS::contains);
    String missing = needed ? PcscdCards.missing(PEOPLE.size()) : "";
    try (PcscdCards inserted = needed && missing.isEmpty() ? PcscdCards.of(PEOPLE) : null) {
      List<Comparison> all = comparisons(inserted != null);
      Machine machine = Machine.now();
      Results results = new Results();
      for (int round = 1; round <= rounds; round++) {
        for (int i = 0; i < all.size(); i++) {
          Comparison comparison = all.get(i);
          if (round == 1 || !comparison.slow()) {
            progress.printf("round %d of %d: %s%n", round, rounds, comparison);
            ChainedOptionsBuilder options =
                comparison
                    .measured()
                    .jvmArgsAppend(jvmArgs(inserted))
                    .resultFormat(ResultFormatType.JSON)
                    .result(folder.resolve(i + "-" + round + ".json").toString());
            results.add(comparison, new Runner(quiet(options).build()).run());
          }
        }
      }
      Map<Section, String> report =
          report(all, results, machine, rounds, missing, ResidentMemory.COMPARISONS);
      reconcile(report, machine, new MonthOfVisits(MonthOfVisits.REAL, progress), rounds);
      stations(report, machine, StationLoad.REAL);
      return report;
    }
  }

  /** Lets each method run once in this process, with one person and without what takes long. */
  Map<Section, String> rehearse(Path folder) throws Exception {
    Map<Section, String> report = rehearseCards();
    proofing(report, Machine.now(), ProofingTimes.REHEARSAL);
    outbox(report, Machine.now(), OutboxTimes.REHEARSAL, folder);
    jhcis(report, Machine.now(), JhcisTimes.REHEARSAL, folder);
    return report;
  }

  private Map<Section, String> rehearseCards()
      throws IOException, InterruptedException, RunnerException {
    String missing = PcscdCards.missing(1);
    try (PcscdCards inserted = missing.isEmpty() ? PcscdCards.of(PEOPLE.subList(0, 1)) : null) {
      List<Comparison> few =
          comparisons(inserted != null).stream()
              .filter(one -> !one.slow())
              .filter(one -> one.ofFaces() || PEOPLE.get(0).equals(one.person()))
              .toList();
      Results results = new Results();
      for (Comparison comparison : few) {
        results.add(comparison, new Runner(quiet(comparison.rehearsed()).build()).run());
      }
      Map<Section, String> report = report(few, results, Machine.now(), 1, missing, 10);
      reconcile(report, Machine.now(), new MonthOfVisits(MonthOfVisits.REHEARSAL, progress), 1);
      stations(report, Machine.now(), StationLoad.REHEARSAL);
      return report;
    }
  }

  private Map<Section, String> report(
      List<Comparison> all,
      Results results,
      Machine machine,
      int rounds,
      String missingPcscd,
      int comparisons)
      throws IOException, InterruptedException {
    Map<Section, String> report = new EnumMap<>(Section.class);
    if (suites.stream().anyMatch(CARDS::contains)) {
      report.put(Section.CARD, new Report(results, machine, rounds, missingPcscd).markdown(all));
    }
    if (missingFaces.isEmpty()) {
      if (suites.contains(Suite.FACE)) {
        report.put(Section.FACE, new FaceReport(results).markdown(machine, rounds));
      }
      if (suites.contains(Suite.MEMORY) && ResidentMemory.isTold()) {
        progress.printf("%d comparisons%n", comparisons);
        report.put(Section.MEMORY, FaceReport.memory(machine, ResidentMemory.measure(comparisons)));
      }
    } else {
      progress.printf("Nothing was measured of faces: %s%n", missingFaces);
    }
    return report;
  }

  private void reconcile(
      Map<Section, String> report, Machine machine, MonthOfVisits visits, int rounds)
      throws IOException, InterruptedException {
    if (!suites.contains(Suite.RECONCILE)) {
      return;
    }
    String missing = MonthOfVisits.missing();
    if (missing.isEmpty()) {
      report.put(Section.RECONCILE, ReconcileReport.markdown(machine, visits.measure(rounds)));
    } else {
      progress.printf("Nothing was measured of reconcile: %s%n", missing);
    }
  }

  private void stations(Map<Section, String> report, Machine machine, StationLoad.Size size)
      throws InterruptedException {
    if (suites.contains(Suite.STATIONS)) {
      progress.printf("%d stations for %d s%n", size.stations(), size.time().toSeconds());
      StationLoad.Outcome outcome = StationLoad.run(size);
      report.put(Section.STATIONS, StationsReport.markdown(machine, size, outcome));
    }
  }

  private void proofing(Map<Section, String> report, Machine machine, ProofingTimes.Size size)
      throws IOException, InterruptedException {
    if (!suites.contains(Suite.PROOFING)) {
      return;
    }
    String noReader = PcscdCards.missing(1);
    String missing =
        Stream.of(
                missingFaces(),
                ProofingTimes.missing(),
                System.getProperty(PCSCD) == null ? "" : noReader)
            .filter(why -> !why.isEmpty())
            .findFirst()
            .orElse("");
    if (missing.isEmpty()) {
      report.put(
          Section.PROOFING,
          ProofingReport.markdown(
              machine, size, ProofingTimes.measure(size, noReader.isEmpty(), progress)));
    } else {
      progress.printf("Nothing was measured of proofing: %s%n", missing);
    }
  }

  private void outbox(
      Map<Section, String> report, Machine machine, OutboxTimes.Size size, Path folder)
      throws Exception {
    if (suites.contains(Suite.OUTBOX)) {
      report.put(
          Section.OUTBOX,
          OutboxReport.markdown(machine, size, OutboxTimes.measure(size, folder, progress)));
    }
  }

  private void jhcis(
      Map<Section, String> report, Machine machine, JhcisTimes.Size size, Path folder)
      throws Exception {
    if (!suites.contains(Suite.JHCIS)) {
      return;
    }
    if (JhcisTimes.servers().isEmpty()) {
      progress.println("Nothing was measured of JHCIS: no server");
    } else {
      report.put(
          Section.JHCIS,
          JhcisReport.markdown(machine, size, JhcisTimes.measure(size, folder, progress)));
    }
  }

  private static String[] jvmArgs(@Nullable PcscdCards inserted) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-D" + FacePictures.FOLDER + "=" + System.getProperty(FacePictures.FOLDER, ""));
    if (inserted != null) {
      Collections.addAll(arguments, inserted.jvmArgs());
    }
    return arguments.toArray(new String[0]);
  }

  /** Says why no face can be compared here; empty when it can. */
  private static String missingFaces() {
    try {
      FaceVerifier.standard().close();
      return "";
    } catch (FaceException unavailable) {
      return unavailable.code().id();
    }
  }

  private static ChainedOptionsBuilder quiet(ChainedOptionsBuilder options) {
    return options.verbosity(VerboseMode.SILENT);
  }

  private List<Comparison> comparisons(boolean pcscd) {
    List<Comparison> all = new ArrayList<>();
    if (suites.contains(Suite.PLANS)) {
      for (Link link : Link.values()) {
        for (String person : PEOPLE) {
          for (Parts parts : Parts.values()) {
            if (pcscd || link != Link.PCSCD) {
              all.add(Comparison.plans(link, person, parts));
            }
          }
        }
      }
    }
    if (suites.contains(Suite.SHARE) && pcscd) {
      for (Parts parts : Parts.values()) {
        all.add(Comparison.share(PEOPLE.get(0), parts));
      }
    }
    if (suites.contains(Suite.PARSING)) {
      all.add(Comparison.parsing("malee"));
      all.add(Comparison.parsing("dao"));
    }
    if (suites.contains(Suite.FACE) && missingFaces.isEmpty()) {
      all.addAll(FaceReport.comparisons());
    }
    return all;
  }
}
