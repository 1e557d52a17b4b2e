package io.github.baidiao.benchmarks.proofing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A station in a Java of its own, so that its first citizen meets a cold one. */
public final class StationProcess {
  private static final String STARTED = "started";
  private static final String NEXT = "citizen";

  private StationProcess() {}

  /** What one process told: how long it took to be ready, and each citizen's steps. */
  record Told(long startNanos, List<Map<Step, Stopwatch.Nanos>> citizens) {}

  /** {@code StationProcess <sandbox> <frame> pcscd|simulated <citizens>}. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Slot slot = arguments[2].equals("pcscd") ? Slot.pcscd() : Slot.simulated();
    byte[] frame = Files.readAllBytes(Path.of(arguments[1]));
    Stopwatch watch = new Stopwatch();
    try (StationFlow flow = new StationFlow(URI.create(arguments[0]), slot, frame, watch)) {
      System.out.println(STARTED + " " + (System.nanoTime() - start));
      for (int i = Integer.parseInt(arguments[3]); i > 0; i--) {
        flow.once();
        System.out.println(NEXT);
        watch
            .taken()
            .forEach(
                (step, nanos) ->
                    System.out.println(step + " " + nanos.own() + " " + nanos.network()));
      }
    }
    System.exit(0);
  }

  static Told run(URI sandbox, Path frame, boolean pcscd, int citizens)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StationProcess.class.getName(),
                sandbox.toString(),
                frame.toString(),
                pcscd ? "pcscd" : "simulated",
                Integer.toString(citizens))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Told told = new Told(0, new ArrayList<>());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told = read(told, line.split(" ", -1));
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the station ended with exit code " + process.exitValue());
    }
    return told;
  }

  private static Told read(Told told, String[] words) {
    switch (words[0]) {
      case STARTED -> {
        return new Told(Long.parseLong(words[1]), told.citizens());
      }
      case NEXT -> told.citizens().add(new EnumMap<>(Step.class));
      default ->
          told.citizens()
              .get(told.citizens().size() - 1)
              .put(
                  Step.valueOf(words[0]),
                  new Stopwatch.Nanos(Long.parseLong(words[1]), Long.parseLong(words[2])));
    }
    return told;
  }
}
