package io.github.baidiao.examples.jhcis.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own that is told to end, as by Ctrl-C or a service manager. */
@Timeout(300)
class EndingIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder;

  @Test
  void serviceThatIsToldToEndSaysSoAndHasClosedItsLedger() throws Exception {
    try (JhcisSite site = JhcisSite.on(JhcisServer.MARIADB);
        Desktop desktop = new Desktop(folder)) {
      desktop.settle(site, "jhcis.copy=true");
      Path errors = folder.resolve("errors.txt");
      Process service = start(desktop, errors);
      try (BufferedReader out = service.inputReader()) {
        // A round was done.
        assertThat(out.readLine()).contains("\"healthy\":true");
        // Of the handle: the process's own closes the streams too.
        service.toHandle().destroy();
        assertThat(out.readLine()).isNull();
      }

      assertThat(service.waitFor()).isEqualTo(143);
      assertThat(Files.readString(errors)).contains("what waits goes on at the next start");
      assertThat(folder.resolve("jhcis-ledger.db.sandbox-wal")).doesNotExist();
    }
  }

  private static Process start(Desktop desktop, Path errors) throws Exception {
    List<String> command =
        List.of(
            JAVA,
            "-cp",
            System.getProperty("java.class.path"),
            JhcisProgram.class.getName(),
            "service",
            "--json",
            "--write",
            "--settings",
            desktop.settings().toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(desktop.environment);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }
}
