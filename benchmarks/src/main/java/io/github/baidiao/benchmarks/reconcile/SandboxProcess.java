package io.github.baidiao.benchmarks.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The sandbox with the stubs of check-authen-status, as a program of its own at a free port. */
final class SandboxProcess implements AutoCloseable {
  /** One of the tokens that the stubs take. */
  static final String TOKEN = "00000000-0000-4000-8000-00000000000a";

  private static final String READY = "READY agent=";

  private final Process process;
  private final String address;

  private SandboxProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static SandboxProcess start(Path jar) throws IOException {
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
        return new SandboxProcess(process, agent + "/authencodestatus");
      }
    }
    throw new IOException("the sandbox did not start");
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
