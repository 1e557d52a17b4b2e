package io.github.baidiao.benchmarks.face;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The resident memory of a process that compares one pair after another, files decoded each time,
 * as many at once as there are processors: flat, if nothing is left behind.
 */
public final class ResidentMemory {
  /** How many comparisons a real run makes. */
  public static final int COMPARISONS = 10_000;

  private static final int STEPS = 10;
  private static final Path STATUS = Path.of("/proc/self/status");

  private ResidentMemory() {}

  /** What the memory was after so many comparisons. */
  public record Step(int comparisons, long residentKilobytes) {}

  /** Whether this system tells what a process has in memory: Linux does. */
  public static boolean isTold() {
    return Files.exists(STATUS);
  }

  /** Makes comparisons in a process of its own, with 64 MB of Java heap. */
  public static List<Step> measure(int comparisons) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-D" + FacePictures.FOLDER + "=" + System.getProperty(FacePictures.FOLDER, ""),
            "-cp",
            System.getProperty("java.class.path"),
            ResidentMemory.class.getName(),
            Integer.toString(comparisons));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<Step> steps = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] step = line.split(" ", 2);
        steps.add(new Step(Integer.parseInt(step[0]), Long.parseLong(step[1])));
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the comparisons failed");
    }
    return steps;
  }

  /** What the process does: so many comparisons, a line after each tenth of them. */
  public static void main(String[] arguments) throws IOException {
    int each = Math.max(1, Integer.parseInt(arguments[0]) / STEPS);
    List<byte[]> two = FacePictures.two();
    try (FaceVerifier verifier = FaceVerifier.standard()) {
      compare(verifier, two);
      System.out.println("1 " + residentKilobytes());
      for (int step = 1; step <= STEPS; step++) {
        IntStream.range(0, each).parallel().forEach(i -> compare(verifier, two));
        System.out.println(step * each + " " + residentKilobytes());
      }
    }
  }

  private static void compare(FaceVerifier verifier, List<byte[]> two) {
    try (FaceImage one = FaceImage.of(two.get(0));
        FaceImage other = FaceImage.of(two.get(1))) {
      verifier.verify(one, other).orElseThrow();
    }
  }

  private static long residentKilobytes() throws IOException {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElseThrow();
    }
  }
}
