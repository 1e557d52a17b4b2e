package io.github.baidiao.benchmarks.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code baidiao agent} of its own process, with a simulated card and the sandbox for NHSO. */
public final class AgentProcess implements AutoCloseable {
  /** The heap it may take. */
  public static final String HEAP = "-Xmx64m";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final Process process;
  private final URI address;

  private AgentProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one; returns when it listens.
   *
   * @param program what comes after {@code java -Xmx64m}: {@code -jar baidiao.jar}
   */
  public static AgentProcess start(List<String> program) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString(), HEAP));
    command.addAll(program);
    command.addAll(
        List.of(
            "agent",
            "--port",
            "0",
            "--simulated",
            "somchai",
            "--nhso",
            "sandbox",
            "--until-input-ends"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader lines = process.inputReader();
    String ready = lines.readLine();
    if (ready == null || !ready.startsWith("READY agent=")) {
      process.destroy();
      throw new IOException("the agent did not start");
    }
    return new AgentProcess(process, URI.create(ready.substring("READY agent=".length())));
  }

  /** Returns where it listens. */
  public URI address() {
    return address;
  }

  /** What it has in memory. */
  public record Memory(long residentKilobytes, long heapKilobytes) {}

  /** Collects its garbage, and returns what is left on the heap and in the process. */
  public Memory afterCollection() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long heap = used.find() ? Long.parseLong(used.group(1)) : -1;
    String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
    Matcher resident = Pattern.compile("VmRSS:\\s*(\\d+)").matcher(status);
    return new Memory(resident.find() ? Long.parseLong(resident.group(1)) : -1, heap);
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException giveUp) {
      process.destroyForcibly();
    }
  }
}
