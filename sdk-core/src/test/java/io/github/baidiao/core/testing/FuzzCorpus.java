package io.github.baidiao.core.testing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The short form of a fuzz target: its committed corpus, {@code src/test/resources/fuzz/<class>},
 * and the same inputs spoiled in some thousand ways, each time the same. The long form is {@code
 * .ci/fuzz}, where Jazzer calls {@code fuzzerTestOneInput} of the same class.
 */
public final class FuzzCorpus {
  private static final int SPOILED = 3_000;
  private static final int LONGEST = 8_192;
  private static final Duration ENDLESS = Duration.ofSeconds(60);

  private FuzzCorpus() {}

  /** What a fuzz target does with one input; whatever it throws is a finding. */
  @FunctionalInterface
  public interface Target {
    void accept(byte[] input) throws Exception;
  }

  /** Returns one test for each file of the corpus of this class, and one for all spoiled inputs. */
  public static Stream<DynamicTest> of(Class<?> targetClass, Target target) {
    List<byte[]> inputs = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files(targetClass)) {
      String name = file.getFileName().toString();
      byte[] input = read(file);
      inputs.add(input);
      tests.add(dynamicTest(name, () -> inTime(() -> run(target, name, input))));
    }
    long seed = targetClass.getSimpleName().hashCode();
    tests.add(
        dynamicTest(
            SPOILED + " spoiled inputs", () -> inTime(() -> runSpoiled(target, inputs, seed))));
    return tests.stream();
  }

  private static void inTime(Executable test) {
    assertTimeoutPreemptively(ENDLESS, test);
  }

  private static void runSpoiled(Target target, List<byte[]> inputs, long seed) {
    var spoiler = new Spoiler(inputs, LONGEST, new SplittableRandom(seed));
    for (int i = 1; i <= SPOILED; i++) {
      byte[] input = spoiler.next();
      // Worth a file of its own in the corpus, once what it found is mended.
      run(target, "spoiled input " + HexFormat.of().formatHex(input), input);
    }
  }

  private static void run(Target target, String name, byte[] input) {
    try {
      target.accept(input.clone());
    } catch (Throwable finding) {
      throw new AssertionError(name, finding);
    }
  }

  private static List<Path> files(Class<?> targetClass) {
    String name = "/fuzz/" + targetClass.getSimpleName();
    URL folder = targetClass.getResource(name);
    if (folder == null) {
      throw new AssertionError("no corpus in src/test/resources" + name);
    }
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
