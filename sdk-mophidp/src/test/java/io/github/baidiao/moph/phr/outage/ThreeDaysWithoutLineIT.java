package io.github.baidiao.moph.phr.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.phr.outage.QueuedVisits.Told;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import io.github.baidiao.moph.stub.phr.PhrVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A unit whose line is down for three days queues its visits, in a Java process with 128 MB of
 * heap; then the line is back. 2,000 visits, and 20,000 with {@code -Dbaidiao.endurance=true}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ThreeDaysWithoutLineIT {
  private static final int VISITS = Boolean.getBoolean("baidiao.endurance") ? 20_000 : 2_000;
  private static final int PATIENTS = VISITS / 5;
  // As PhrSender recommends for the lane.
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  // From the longest recommended pause, of which up to half is left to chance, and from its growth.
  private static final int MOST_ATTEMPTS = 3 * 24 * 4 + 10;

  @TempDir Path folder;

  @Test
  void everyVisitArrivesOnceInOrderAndAtTheRate() throws Exception {
    long start = System.nanoTime();
    SharedClock clock = SharedClock.in(folder.resolve("clock"));
    clock.set(UnitWithoutLine.BEGIN);
    try (PhrStubServer phr = PhrStubServer.start(clock);
        Line line = new Line(phr.base())) {
      Process unit = start(line);
      try (BufferedReader says = unit.inputReader();
          Writer tell = unit.outputWriter()) {
        Map<String, Long> down = figures(says, "THREE DAYS");
        assertThat(phr.stub().versions()).isEmpty();
        assertThat(down.get("attempts")).isBetween(3L * 24, (long) MOST_ATTEMPTS);
        assertThat(down.get("pauses")).isEqualTo(down.get("attempts"));
        double downSeconds = (System.nanoTime() - start) / 1e9;

        line.comesBack();
        tell.write('\n');
        tell.flush();
        Map<String, Long> done = figures(says, "DONE");

        List<Arrival> arrivals = arrivals(phr);
        System.out.printf(
            "%d queued of %d patients; %.0f s for the three days, %.0f s in all; down: %s; back:"
                + " %s%n",
            VISITS, PATIENTS, downSeconds, (System.nanoTime() - start) / 1e9, down, done);
        assertThat(done).containsEntry("arrived", (long) VISITS);
        assertThat(done).containsEntry("attempts", down.get("attempts") + VISITS);
        assertThat(done.get("heapPeak")).isLessThan(128L * 1024);
        assertThat(arrivals).hasSize(VISITS);
        assertThat(ofEachPatient(arrivals)).isEqualTo(queuedOfEachPatient());
        assertThat(shortestGap(arrivals)).isGreaterThanOrEqualTo(INTERVAL);
      }
      assertThat(unit.waitFor()).isZero();
    }
  }

  private Process start(Line line) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            UnitWithoutLine.class.getName(),
            folder.toString(),
            line.base().toString(),
            Integer.toString(VISITS),
            Integer.toString(PATIENTS))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Map<String, Long> figures(BufferedReader says, String title) throws IOException {
    String line = says.readLine();
    while (line != null && !line.startsWith(title)) {
      line = says.readLine();
    }
    assertThat(line).as("the unit's program has ended").isNotNull();
    Map<String, Long> figures = new LinkedHashMap<>();
    Matcher each = Pattern.compile("(\\w+)=(\\d+)").matcher(line);
    while (each.find()) {
      figures.put(each.group(1), Long.valueOf(each.group(2)));
    }
    return figures;
  }

  /** One arrival at PHR. */
  private record Arrival(Told told, long order, Instant at) {}

  private static List<Arrival> arrivals(PhrStubServer phr) {
    List<Arrival> arrivals = new ArrayList<>();
    phr.stub()
        .versions()
        .forEach(
            (reference, versions) -> {
              int visit = Integer.parseInt(reference.substring(reference.indexOf(":V") + 2));
              versions.forEach(version -> arrivals.add(arrival(visit, version)));
            });
    arrivals.sort(Comparator.comparingLong(Arrival::order));
    return arrivals;
  }

  private static Arrival arrival(int visit, PhrVersion arrived) {
    Told told =
        IntStream.of(1, 2)
            .mapToObj(version -> new Told(visit, version))
            .filter(each -> arrived.json().contains(each.mark() + '"'))
            .findFirst()
            .orElseThrow();
    return new Arrival(told, arrived.order(), arrived.at());
  }

  private static Map<Integer, List<Told>> ofEachPatient(List<Arrival> arrivals) {
    return byPatient(arrivals.stream().map(Arrival::told).toList());
  }

  private static Map<Integer, List<Told>> queuedOfEachPatient() {
    return byPatient(IntStream.range(0, VISITS).mapToObj(Told::of).toList());
  }

  private static Map<Integer, List<Told>> byPatient(List<Told> all) {
    Map<Integer, List<Told>> patients = new HashMap<>();
    all.forEach(
        told ->
            patients.computeIfAbsent(told.visit() % PATIENTS, any -> new ArrayList<>()).add(told));
    return patients;
  }

  private static Duration shortestGap(List<Arrival> arrivals) {
    return IntStream.range(1, arrivals.size())
        .mapToObj(i -> Duration.between(arrivals.get(i - 1).at(), arrivals.get(i).at()))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
