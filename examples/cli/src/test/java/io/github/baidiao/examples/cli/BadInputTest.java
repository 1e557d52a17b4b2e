package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private final StubAgent stubs = new StubAgent();

  @AfterEach
  void stop() {
    stubs.close();
  }

  @ParameterizedTest
  @CsvSource({
    "--mobile=081234567, CORE-104",
    "--mobile=+66812345678, CORE-104",
    "--hcode=1234, CORE-103",
    "--claim-type=PG 1, NHSO-110",
    "--claim-type=PG9999999, NHSO-107",
    "'--hn= ', NHSO-110",
  })
  void wrongValueIsToldBeforeAnythingIsPosted(String option, String code) {
    Run run = authen(option);

    assertRefused(run, 2, code);
    assertThat(stubs.posts()).isZero();
    assertThat(run.err()).doesNotContain("081234567", "66812345678", "1100000000016");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1100000000017", "110000000001", "", "นาย", "1-1000-00000-01-6"})
  void wrongCitizenIdIsNotLookedUp(String pid) {
    Run typed = Run.of("nhso", "latest", "--json", "--agent", "http://127.0.0.1:1", "--pid=" + pid);
    Run fed =
        Run.fed(
            pid + "\r\n", "nhso", "latest", "--json", "--agent", "http://127.0.0.1:1", "--pid=-");

    for (Run run : List.of(typed, fed)) {
      assertRefused(run, 2, "CORE-101");
      assertThat(run.out() + run.err()).doesNotContain("110000000001", "1-1000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--pid=- --card", "--card --simulated=dao"})
  void latestWantsExactlyOnePerson(String options) {
    List<String> line =
        new ArrayList<>(List.of("nhso", "latest", "--json", "--agent", stubs.url()));
    line.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));

    assertRefused(Run.of(line.toArray(String[]::new)), 2, "CLI-101");
  }

  @Test
  void agentHasNoDefault() {
    for (String command : List.of("terminals", "read", "latest")) {
      List<String> line = new ArrayList<>(List.of("nhso", command, "--json"));
      line.addAll(command.equals("latest") ? List.of("--simulated", "dao") : List.of());

      Run run = Run.of(line.toArray(String[]::new));

      assertRefused(run, 2, "CLI-102");
      assertThat(run.err()).contains("examples/sandbox/run", "http://localhost:8189 is the real");
    }
  }

  @Test
  void authenWantsAHospital() {
    Run run =
        Run.of(
            "nhso",
            "authen",
            "--json",
            "--agent",
            stubs.url(),
            "--mobile=0812345678",
            "--claim-type=PG0060001");

    assertRefused(run, 2, "CLI-103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "ftp://127.0.0.1", "http://[", "http://u:p@127.0.0.1"})
  void addressOfAnotherFormIsRefused(String address) {
    assertRefused(Run.of("nhso", "read", "--json", "--agent", address), 2, "NHSO-109");
  }

  @Test
  void agentThatIsNoSandboxIssuesNothingUnlessLiveIsSaid() {
    unmark();

    Run without = authen();
    int postsWithout = stubs.posts();
    Run live = authen("--live");

    assertRefused(without, 2, "CLI-104");
    assertThat(postsWithout).isZero();
    assertThat(live.exitCode()).isZero();
    assertThat(stubs.posts()).isEqualTo(1);
  }

  // The only mark that is looked at is the one on the list of readers.
  private void unmark() {
    stubs
        .server()
        .stubFor(
            get(urlPathEqualTo("/api/smartcard/terminals"))
                .willReturn(okJson("[{\"terminalName\":\"R\",\"isPresent\":true}]")));
  }

  @Test
  void agentThatDoesNotRunIsUnreachable() throws IOException {
    String closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      closed = "http://127.0.0.1:" + socket.getLocalPort();
    }

    assertRefused(Run.of("nhso", "terminals", "--json", "--agent", closed), 21, "NHSO-101");
    assertRefused(Run.of("nhso", "read", "--json", "--agent", closed), 21, "NHSO-101");
    assertRefused(
        Run.of("nhso", "latest", "--json", "--simulated=dao", "--agent", closed), 21, "NHSO-101");
    assertRefused(authen("--agent=" + closed), 21, "NHSO-101");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>1100000000016</html>", "{\"pid\":", "[[]]", "1100000000016", ""})
  void garbageIsNoAnswerAndIsNotQuoted(String garbage) {
    everythingAnswers(aResponse().withHeader("Content-Type", "application/json").withBody(garbage));

    Run run = Run.of("nhso", "read", "--json", "--agent", stubs.url());

    assertThat(run.exitCode()).isEqualTo(21);
    Schemas.assertFits("error", run);
    assertThat(run.out() + run.err()).doesNotContain("1100000000016", "\tat ");
  }

  @Test
  void reasonOfTheAgencyIsInTheJsonOrOnTheScreen() {
    everythingAnswers(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"message\":\"ไม่พบสิทธิ\"}"));

    Run json = Run.of("nhso", "read", "--json", "--agent", stubs.url());
    Run text = Run.of("nhso", "read", "--agent", stubs.url());

    assertRefused(json, 20, "NHSO-104");
    assertThat(json.error().get("serverText")).isEqualTo("ไม่พบสิทธิ");
    assertThat(json.err()).doesNotContain("ไม่พบสิทธิ");
    assertThat(text.exitCode()).isEqualTo(20);
    assertThat(text.err()).contains("ไม่พบสิทธิ", "NHSO-104");
  }

  @Test
  void lostAnswerIsAnOutcomeNobodyKnowsAndIsNotSentAgain() {
    stubs
        .server()
        .stubFor(
            post(urlPathEqualTo("/api/nhso-service/confirm-save"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    Run run = authen();

    assertRefused(run, 22, "NHSO-105");
  }

  private void everythingAnswers(ResponseDefinitionBuilder answer) {
    StubMapping ignored = stubs.server().stubFor(any(anyUrl()).willReturn(answer));
    assertThat(ignored.getId()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nhso read 1100000000016",
        "nhso latest --pdi=1100000000016",
        "nhso latest --pid",
        "nhso authen --mobile 0812345678",
        "nhso authen --json=1100000000016",
        "card 1100000000016",
        "card",
        "nhso",
        "1100000000016",
        "@1100000000016",
      })
  void lineThatIsNotUnderstoodIsToldWithoutItsValues(String line) {
    Run run = Run.of(line.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("CLI-101", "--help")
        .doesNotContain("1100000000016", "0812345678", "\tat ");
  }

  @Test
  void usageErrorTellsWhatIsMissing() {
    Run run = Run.of("nhso", "authen", "--json");

    assertRefused(run, 2, "CLI-101");
    assertThat(run.err()).contains("--mobile", "--claim-type");
  }

  private Run authen(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "nhso",
                "authen",
                "--json",
                "--agent",
                stubs.url(),
                "--hcode",
                "99999",
                "--mobile",
                "0812345678",
                "--claim-type",
                "PG0060001"));
    for (String option : more) {
      String name = option.split("=")[0];
      int given = line.indexOf(name);
      if (given >= 0) {
        line.set(given + 1, option.substring(name.length() + 1));
      } else {
        line.add(option);
      }
    }
    return Run.of(line.toArray(String[]::new));
  }

  private static void assertRefused(Run run, int exitCode, String code) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    Schemas.assertFits("error", run);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.error().get("exitCode")).isEqualTo((double) exitCode);
    assertThat(run.err()).contains(code).doesNotContain("\tat ");
  }
}
