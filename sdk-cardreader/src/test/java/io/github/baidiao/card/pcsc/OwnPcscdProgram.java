package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program below {@code .ci/own-pcscd}, which has a pcscd for itself. It prints a line for each
 * thing that held, and ends with 0.
 */
public record OwnPcscdProgram(Process process, Path said) implements AutoCloseable {
  private static final Path OWN_PCSCD = Path.of("..", ".ci", "own-pcscd");

  /** Skips this test where there can be no such program, or fails it where PC/SC is required. */
  public static void require(Class<?> test) throws Exception {
    boolean possible =
        new ProcessBuilder(OWN_PCSCD.toString(), "test", "-x", "/usr/sbin/pcscd")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
    if (!possible) {
      String missing = "a pcscd of its own needs root, unshare, pcscd and vsmartcard-vpcd";
      System.out.printf("PC/SC test skipped: %s (%s)%n", test.getSimpleName(), missing);
      assertThat(System.getenv("BAIDIAO_PCSC_REQUIRED")).as(missing).isNotEqualTo("true");
      assumeThat(possible).as(missing).isTrue();
    }
  }

  public static OwnPcscdProgram start(Class<?> program, Path said, String... arguments)
      throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                OWN_PCSCD.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Each is process 1 among its own, and they would share one file in /tmp.
                "-XX:-UsePerfData",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                program.getName()));
    line.addAll(List.of(arguments));
    return new OwnPcscdProgram(
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start(),
        said);
  }

  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        Stream.of(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  /** Waits for its end, and returns what held. */
  public List<String> held() throws Exception {
    int rc = process.waitFor();
    String all = Files.readString(said);
    assertThat(rc).as(all).isZero();
    return all.lines().filter(line -> line.startsWith("held: ")).toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
