package io.github.baidiao.benchmarks.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The sandbox, as a program of its own at a free port. */
public final class SandboxProcess implements AutoCloseable {
  /** One of the tokens that the stubs take. */
  static final String TOKEN = "00000000-0000-4000-8000-00000000000a";

  private static final String READY = "READY agent=";

  private final Process process;
  private final URI agent;

  private SandboxProcess(Process process, URI agent) {
    this.process = process;
    this.agent = agent;
  }

  /** Returns where it is once it is built. */
  public static Path jar() {
    return example("sandbox/target/sandbox.jar");
  }

  // From benchmarks/target, whether this class is in its jar or in its folder.
  static Path example(String jar) {
    try {
      Path own =
          Path.of(SandboxProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return own.resolve("../../../examples").resolve(jar).normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Starts it; it ends with this process, or when it is closed. */
  public static SandboxProcess start(Path jar) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ReconcileProcess.JAVA,
                    "-jar",
                    jar.toString(),
                    "--port",
                    "0",
                    "--pcscd",
                    "off",
                    "--card",
                    "none",
                    "--until-eof"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Not closed: it writes little more, and the pipe must stay open.
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        String agent = line.substring(READY.length()).split(" ", 2)[0];
        return new SandboxProcess(process, URI.create(agent));
      }
    }
    throw new IOException("the sandbox did not start");
  }

  /** Returns its address, below which all its services are. */
  public URI agent() {
    return agent;
  }

  /** Returns that of check-authen-status. */
  String address() {
    return agent + "/authencodestatus";
  }

  @Override
  public void close() {
    process.destroy();
  }
}
