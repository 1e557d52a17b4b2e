package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} ten times at random, and the same command again each time, with 64 MB of heap.
 * More visits with {@code -Dreconcile.visits=10000}.
 */
@Timeout(300)
class ReconcileSurvivesKillIT {
  private static final int VISITS = Integer.getInteger("reconcile.visits", 2000);
  private static final int KILLS = 10;
  private static final int PARALLEL = 8;

  private final long seed = System.nanoTime();
  private @TempDir Path folder;

  @Test
  void everyVisitIsAnsweredExactlyOnce() throws Exception {
    Path list = ManyVisits.write(folder.resolve("visits.csv"), VISITS);
    Path result = folder.resolve("result.csv");
    Random random = new Random(seed);
    int killed = 0;
    try (StubAuthenStatus stub = new StubAuthenStatus()) {
      for (int i = 1; i <= KILLS; i++) {
        Process run = start(stub, list, result);
        // Never more than half of the rest: however late a kill comes, the last run has some left.
        long before = lines(result);
        int share = (int) (VISITS - before) / (KILLS - i + 2);
        long enough = before + 1 + random.nextInt(Math.max(1, share));
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(2))
            .until(() -> lines(result) >= enough || !run.isAlive());
        // On Unix this is SIGKILL.
        run.destroyForcibly().waitFor();
        killed += run.exitValue() == 137 ? 1 : 0;
      }
      Process last = start(stub, list, result);
      assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();

      assertThat(last.exitValue()).isZero();
      // A run may be through before its kill, when this test was held up meanwhile.
      assertThat(killed).as("seed %d", seed).isGreaterThan(KILLS / 2);
      Map<Integer, String> answers = new TreeMap<>();
      for (String line : Files.readAllLines(result).subList(1, VISITS + 1)) {
        String[] fields = line.split(",", -1);
        assertThat(answers.put(Integer.valueOf(fields[0]), fields[1] + " " + fields[3])).isNull();
      }
      assertThat(answers).as("seed %d", seed).hasSize(VISITS);
      answers.forEach(
          (row, answer) ->
              assertThat(answer)
                  .isEqualTo(
                      "V"
                          + (row - 1)
                          + " "
                          + StubAuthenStatus.code(
                              ManyVisits.pid(row - 1), ManyVisits.day(row - 1))));
      assertThat(lines(result)).isEqualTo(VISITS + 1);
      // Only what was under way at a kill is asked for twice.
      assertThat(stub.questions()).isBetween(VISITS, VISITS + KILLS * 3 * PARALLEL);
    }
  }

  private Process start(StubAuthenStatus stub, Path list, Path result) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx64m",
                    "-jar",
                    "target/baidiao.jar",
                    "nhso",
                    "reconcile",
                    list.toString(),
                    "-o",
                    result.toString(),
                    "--hcode",
                    "99999",
                    "--base-url",
                    stub.url(),
                    "--no-rate-limit",
                    "--parallel",
                    Integer.toString(PARALLEL)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BAIDIAO_"));
    builder.environment().put("BAIDIAO_AUTHEN_STATUS_TOKEN", StubAuthenStatus.TOKEN);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static long lines(Path file) {
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
              .chars()
              .filter(c -> c == '\n')
              .count()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
