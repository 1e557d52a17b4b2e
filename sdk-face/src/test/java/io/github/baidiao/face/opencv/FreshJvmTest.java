package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresModels
class FreshJvmTest {
  @TempDir private Path folder;

  @Test
  void librariesAreUnpackedOnceIntoTheCacheAndNothingElseIsWritten() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path cache = folder.resolve("cache");
    String[] options = {
      "-Xmx48m",
      "-Djava.io.tmpdir=" + temporary,
      "-XX:-UsePerfData",
      "-Dorg.bytedeco.javacpp.cachedir=" + cache
    };
    assertThat(run(options)).isEqualTo(10);
    List<Path> unpacked = files(cache);
    assertThat(unpacked).isNotEmpty();
    assertThat(files(temporary)).isEmpty();
    assertThat(run(options)).isEqualTo(10);
    assertThat(files(cache)).isEqualTo(unpacked);
  }

  // TensorFlow Lite itself tells of its delegate, past Java and past every setting.
  @Test
  void nothingButTheDelegateIsTold() throws Exception {
    assertThat(run()).isEqualTo(10);
    assertThat(said().replace("INFO: Created TensorFlow Lite XNNPACK delegate for CPU.", "").trim())
        .isEmpty();
  }

  // The collector frees what a verifier holds in native memory in any order, model before net too.
  @Test
  void verifiersThatNobodyClosesCrashNothing() throws Exception {
    assertThat(run("-Dforgotten=12", "-Xmx64m")).isEqualTo(10);
  }

  @Test
  void platformWithoutLibrariesIsNamed() throws Exception {
    assertThat(run("-Dos.arch=sparc")).isEqualTo(12);
    assertThat(said()).startsWith("FACE-301").contains("sparc").hasLineCount(1);
  }

  private int run(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    if (Runtime.version().feature() >= 24) {
      // Else Java itself tells that a native library is loaded.
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    // Its debug messages would fill the output.
    command.add("-Dlogback.configurationFile=" + silentLogback());
    command.addAll(List.of(options));
    command.add(FreshJvm.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // With glibc, memory that is read after it was freed is full of these.
    builder.environment().put("MALLOC_PERTURB_", "165");
    Process java = builder.redirectOutput(folder.resolve("said").toFile()).start();
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return java.exitValue();
  }

  private Path silentLogback() throws IOException {
    return Files.writeString(
        folder.resolve("logback.xml"), "<configuration><root level=\"WARN\"/></configuration>");
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private static List<Path> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
