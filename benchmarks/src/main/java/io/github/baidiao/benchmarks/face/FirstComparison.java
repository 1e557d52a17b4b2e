package io.github.baidiao.benchmarks.face;

import io.github.baidiao.benchmarks.Turns;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From the start of a Java process to its end, with one comparison of two files in it: a program
 * that is started for one patient. Once where the native libraries were never unpacked, once where
 * they are.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class FirstComparison {
  @Param("1")
  public int turns;

  private Path folder;
  private Path warm;
  private List<String> command;
  private int started;

  @Setup
  public void unpackOnce() throws Exception {
    folder = Files.createTempDirectory("first-comparison");
    warm = folder.resolve("warm");
    command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FirstComparison.class.getName());
    List<byte[]> two = FacePictures.two();
    for (int i = 0; i < two.size(); i++) {
      command.add(Files.write(folder.resolve("picture-" + i), two.get(i)).toString());
    }
    start(warm);
  }

  @Benchmark
  public void inTurn(Times times) throws Exception {
    double[] medians =
        Turns.medians(turns, () -> start(folder.resolve("cold-" + started++)), () -> start(warm));
    times.cold = medians[0];
    times.warm = medians[1];
  }

  private Object start(Path cache) throws Exception {
    List<String> line = new ArrayList<>(command);
    line.add(1, "-Dorg.bytedeco.javacpp.cachedir=" + cache);
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exitCode = process.waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("a comparison ended with exit code " + exitCode);
    }
    return exitCode;
  }

  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What the process does: compares two files. */
  public static void main(String[] files) {
    try (FaceVerifier verifier = FaceVerifier.standard();
        FaceImage one = FaceImage.read(Path.of(files[0]));
        FaceImage other = FaceImage.read(Path.of(files[1]))) {
      System.out.println(verifier.verify(one, other).orElseThrow());
    }
  }

  /** Nanoseconds of one process. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Times {
    /** The native libraries are unpacked. */
    public double cold;

    /** They are there. */
    public double warm;
  }
}
