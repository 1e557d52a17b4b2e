package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a process of its own, as a HIS in another language starts it. */
@Timeout(180)
class JarIT {
  private static final Path JAR = Path.of("target/baidiao.jar");
  private static final String SQLITE = "org/sqlite/native/";
  private static final String NATIVE = ".*\\.(so|dll|dylib)";

  private @TempDir Path folder;

  @Test
  void jarReadsACardAndWritesUtf8() throws Exception {
    Run run =
        java(List.of("-Dfile.encoding=US-ASCII"), "card", "read", "--json", "--simulated", "malee");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Schemas.assertFits("card-read", run);
    assertThat(run.out()).contains("\"มาลี\"", "\"1100000000024\"");
  }

  @Test
  void jarWritesThaiForAConsoleOfWindows() throws Exception {
    Run run =
        java(List.of("-Dstdout.encoding=x-windows-874"), "card", "read", "--simulated", "malee");

    assertThat(run.exitCode()).isZero();
    assertThat(new String(run.outBytes(), Charset.forName("x-windows-874")))
        .contains("น.ส. มาลี มณีรัตน์ ตัวอย่างพัฒนา");
  }

  @Test
  void watchWritesItsLinesAtOnceAndEndsWhenItsInputDoes() throws Exception {
    Process watch =
        new ProcessBuilder(
                line(List.of(), "card", "watch", "--simulated", "malee", "--until-input-ends"))
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
      for (String event : List.of("serviceAvailable", "readerAttached", "cardInserted")) {
        assertThat(lines.readLine()).contains(event);
      }
      watch.getOutputStream().close();
      assertThat(lines.readLine()).isNull();
    }
    assertThat(watch.waitFor()).isZero();
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void watchThatIsInterruptedEndsWithoutAWord() throws Exception {
    Process watch =
        new ProcessBuilder(line(List.of(), "card", "watch", "--simulated", "malee"))
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).startsWith("{").endsWith("}");
      watch.toHandle().destroy(); // which, other than destroy(), leaves us the pipe
      assertThat(lines.lines()).allMatch(line -> line.endsWith("}"));
    }
    assertThat(watch.waitFor()).isNotZero();
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void exitCodeAndErrorReachTheCaller() throws Exception {
    Run run = java(List.of(), "nhso", "read", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    Schemas.assertFits("error", run);
    assertThat(run.err()).contains("CLI-102").doesNotContain("SLF4J", "WARNING");
  }

  @Test
  void visitToCloseComesThroughAPipe() throws Exception {
    Process close =
        new ProcessBuilder(line(List.of(), "nhso", "close", "-", "--json"))
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (Writer visit = close.outputWriter(StandardCharsets.UTF_8)) {
      visit.write("{\"pid\": \"1100000000016\"}");
    }
    byte[] out = close.getInputStream().readAllBytes();

    Run run = new Run(close.waitFor(), out, Files.readAllBytes(folder.resolve("err")));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-121", "[no visitNumber]");
  }

  @Test
  void jarHasItsOwnDatabaseForTheOutbox() throws Exception {
    String visit =
        VisitFiles.write(folder.resolve("visit.json"), VisitFiles.clean("690001", "2026-01-20", 1))
            .toString();
    String outbox = folder.resolve("outbox.db").toString();

    assertThat(java(List.of(), "phr", "send", visit, "--queue-only", "--outbox", outbox).out())
        .startsWith("queued");
    Run stats = java(List.of(), "outbox", "stats", "--outbox", outbox);
    assertThat(stats.exitCode()).isZero();
    assertThat(stats.out()).contains("phr:99999");
    assertThat(stats.err()).isEmpty();
  }

  @Test
  void versionIsThatOfTheBuild() throws Exception {
    assertThat(java(List.of(), "--version").out()).matches("baidiao [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
  }

  @Test
  void jarCarriesNoStubsAndNoTestCode() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT)))
          .isNotEmpty()
          .noneMatch(name -> name.contains("wiremock") || name.contains("junit"))
          .noneMatch(name -> name.contains("networknt") || name.contains("org/immutables"));
    }
  }

  @Test
  void jarCarriesNativesOfCommonPcsOnly() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> natives =
          jar.stream().map(JarEntry::getName).filter(name -> name.matches(NATIVE)).toList();
      // The outbox is for Macs and ARM too, where faces are not.
      assertThat(natives.stream().filter(name -> name.startsWith(SQLITE)))
          .hasSize(8)
          .allMatch(name -> name.matches(".*/(Linux|Windows|Mac)/(x86|x86_64|aarch64)/[^/]*"));
      assertThat(natives.stream().filter(name -> !name.startsWith(SQLITE)))
          .hasSizeGreaterThan(5)
          .allMatch(name -> name.matches(".*/(linux[-/]x86_64|windows[-/]x86_64)/[^/]*"))
          .anyMatch(name -> name.endsWith("windows/x86_64/opencv_java490.dll"))
          .anyMatch(name -> name.endsWith("linux-x86_64/libjnitensorflowlite.so"));
    }
  }

  @Test
  void jarComparesFacesWhereItWasBuiltWithModels() throws Exception {
    String photo = folder.resolve("somchai.jpg").toString();
    java(List.of(), "card", "read", "--simulated", "somchai", "--photo", photo);

    Run run = java(List.of(), "face", "compare", photo, photo, "--json");

    if (carries("mobilefacenet.tflite")) {
      assertThat(run.exitCode()).isZero();
      Schemas.assertFits("face-compare", run);
    } else {
      assertThat(run.exitCode()).isEqualTo(34);
      assertThat(run.error().get("code")).isEqualTo("FACE-302");
    }
  }

  private static boolean carries(String model) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().anyMatch(entry -> entry.getName().endsWith(model));
    }
  }

  private Run java(List<String> options, String... args) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(line(options, args))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BAIDIAO_"));
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readAllBytes(out), Files.readAllBytes(err));
  }

  private static List<String> line(List<String> options, String... args) {
    List<String> line =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    line.addAll(options);
    line.addAll(List.of("-jar", JAR.toString()));
    line.addAll(List.of(args));
    return line;
  }
}
