package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {
  @Test
  void saysWhereItListensAndEndsWithItsInput() {
    Run run = Run.fed("", "agent", "--port", "0", "--simulated", "somchai", "--until-input-ends");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("READY agent=http://127[.]0[.]0[.]1:[0-9]+\\R");
  }

  @Test
  void aPortThatIsTakenIsToldWithWhoMayHaveTakenIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run =
          Run.of("agent", "--port", "" + taken.getLocalPort(), "--simulated", "somchai", "--json");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.error().get("code")).isEqualTo("CLI-130");
      assertThat(run.err()).contains("NHSO Secure SmartCard Agent");
    }
  }

  @Test
  void otherMachinesNeedAToken(@TempDir Path folder) throws IOException {
    Run open = Run.of("agent", "--port", "0", "--listen", "0.0.0.0", "--json");
    assertThat(open.error().get("code")).isEqualTo("CLI-131");

    Path file = Files.writeString(folder.resolve("token"), "0123456789abcdef\n");
    Run guarded =
        Run.fed(
            "",
            "agent",
            "--port",
            "0",
            "--listen",
            "0.0.0.0",
            "--access-token-file",
            file.toString(),
            "--simulated",
            "somchai",
            "--until-input-ends");
    assertThat(guarded.exitCode()).isZero();
    assertThat(guarded.out() + guarded.err()).doesNotContain("0123456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--shape=9899",
        "--nhso=live",
        "--nhso=original=:",
        "--origin=his.example",
        "--port=70000",
        "--access-token-file=/nowhere/token"
      })
  void whatIsNotValidIsRefused(String option) {
    Run run = Run.of("agent", option, "--simulated", "somchai", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code")).isEqualTo("CLI-101");
  }
}
