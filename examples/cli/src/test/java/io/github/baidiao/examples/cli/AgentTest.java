package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {
  private static final String RECORDER = "1100000000008";

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
      assertThat(run.err())
          .contains("NHSO Secure SmartCard Agent", "port " + taken.getLocalPort() + " cannot");
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

  @Test
  void endpointNeedsASandboxUnlessLiveWasSaid() throws IOException {
    try (StubEndpoint stub = new StubEndpoint()) {
      Run run =
          endpoint(stub.environment("BAIDIAO_RECORDER", RECORDER), "--claim-type=PG0060001=OPD");
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).startsWith("READY");
      assertThat(run.out() + run.err()).doesNotContain(StubEndpoint.TOKEN, RECORDER);
    }
    try (StubAuthenStatus real = new StubAuthenStatus()) {
      Map<String, String> notMarked =
          Map.of(
              "BAIDIAO_ENDPOINT",
              real.url(),
              "BAIDIAO_AUTHEN_STATUS",
              real.url(),
              "BAIDIAO_ENDPOINT_TOKEN",
              StubAuthenStatus.TOKEN,
              "BAIDIAO_AUTHEN_STATUS_TOKEN",
              StubAuthenStatus.TOKEN,
              "BAIDIAO_HCODE",
              "99999",
              "BAIDIAO_SOURCE_ID",
              "VENDOR01",
              "BAIDIAO_RECORDER",
              RECORDER);
      assertThat(endpoint(notMarked).error().get("code")).isEqualTo("CLI-104");
      assertThat(real.questions()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BAIDIAO_ENDPOINT, '', CLI-101",
    "BAIDIAO_AUTHEN_STATUS, '', CLI-101",
    "BAIDIAO_ENDPOINT, https://nhso.example/nhsoendpoint, CLI-110",
    "BAIDIAO_AUTHEN_STATUS, https://nhso.example/authencodestatus, CLI-110",
    "BAIDIAO_ENDPOINT_TOKEN, '', CLI-111",
    "BAIDIAO_AUTHEN_STATUS_TOKEN, '', CLI-111",
    "BAIDIAO_HCODE, '', CLI-103",
    "BAIDIAO_HCODE, 9999, CORE-103",
    "BAIDIAO_SOURCE_ID, '', NHSO-412",
    "BAIDIAO_RECORDER, '', CLI-101",
    "BAIDIAO_RECORDER, 1100000000009, CLI-101",
  })
  void whatEndpointNeedsIsAskedForBeforeAnythingRuns(String variable, String value, String code) {
    try (StubEndpoint stub = new StubEndpoint()) {
      Map<String, String> environment =
          new HashMap<>(stub.environment("BAIDIAO_RECORDER", RECORDER));
      environment.put(variable, value);
      Run run = endpoint(environment);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.error().get("code")).isEqualTo(code);
      assertThat(run.out() + run.err()).doesNotContain("110000000000");
    }
  }

  @Test
  void withoutAddressesNothingIsAsked() {
    assertThat(endpoint(Map.of()).error().get("code")).isEqualTo("CLI-110");
  }

  private static Run endpoint(Map<String, String> environment, String... more) {
    List<String> args = new ArrayList<>(List.of("agent", "--nhso", "endpoint", "--port", "0"));
    args.addAll(List.of("--simulated", "somchai", "--until-input-ends", "--json"));
    args.addAll(List.of(more));
    return Run.with(StandardCharsets.UTF_8, environment, "", args.toArray(String[]::new));
  }
}
