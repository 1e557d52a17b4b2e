package io.github.baidiao.examples.authenbeforevisit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthenBeforeVisitTest {
  private static final String HEADER = "visit,hcode,claimCode,claimType,time";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Sandbox sandbox;

  @BeforeEach
  void patientAtTheDesk() {
    sandbox = Sandbox.start(0, CardSlot.in(new SimulatedReaders()));
    sandbox.insert("somchai");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void issuedCodeIsStoredAndPrinted() throws Exception {
    Path slip = folder.resolve("slips/slip.png");

    assertThat(run("somchai", "--slip", slip.toString())).isZero();

    assertThat(stored().get(0)).isEqualTo(HEADER);
    assertThat(stored().get(1)).matches("VN-1,99999,PP1000000001,PG0060001,20\\d\\d-.*");
    assertThat(text(out))
        .contains("issued", "x-xxxx-xxxxx-01-6", "(UCS)", "PG0060001", "PP1000000001", " ms ")
        .doesNotContain("1100000000016", "0812345678");
    assertThat(slip).isNotEmptyFile();
  }

  @Test
  void secondVisitOfTheDayTakesTheSameCode() throws Exception {
    run("somchai");
    assertThat(run("somchai")).isZero();

    assertThat(text(out)).contains("already authenticated");
    assertThat(stored()).hasSize(3).filteredOn(line -> line.contains("PP1000000001")).hasSize(2);
  }

  @Test
  void givenClaimTypeIsTaken() throws Exception {
    assertThat(run("somchai", "--claim-type", "PG0120001", "--hn", "55-1")).isZero();

    assertThat(stored().get(1)).contains(",PG0120001,");
  }

  @Test
  void claimTypeThatIsNotOfferedIsRefusedHere() throws Exception {
    assertThat(run("somchai", "--claim-type", "PG0130001")).isEqualTo(ExitCode.USAGE);

    assertThat(text(err)).contains("NHSO-107");
    assertThat(stored()).containsExactly(HEADER);
  }

  @Test
  void agentWithoutCardIsTold() {
    sandbox.remove();

    assertThat(run("somchai")).isEqualTo(ExitCode.CARD);

    assertThat(text(err)).contains("NHSO-103");
  }

  @Test
  void cardsOfTwoPeopleStopIt() throws Exception {
    assertThat(run("malee")).isEqualTo(ExitCode.CARD);

    assertThat(text(err)).contains("different cards");
    assertThat(stored()).containsExactly(HEADER);
  }

  @Test
  void nineDigitMobileIsRefusedBeforeAnythingElse() {
    assertThat(program().run(arguments("somchai", "--mobile", "081234567")))
        .isEqualTo(ExitCode.USAGE);

    assertThat(text(err)).contains("CORE-104");
    assertThat(folder).isEmptyDirectory();
    run("somchai");
    assertThat(text(out)).contains("issued"); // so nothing had been sent before
  }

  @Test
  void optionsThatAreWrongAreNamed() {
    assertThat(program().run("--agent")).isEqualTo(ExitCode.USAGE);
    assertThat(program().run("--what")).isEqualTo(ExitCode.USAGE);
    assertThat(program().run(arguments("somchai", "--visit", "=1+1"))).isEqualTo(ExitCode.USAGE);
    assertThat(program().run(arguments("somchai", "--reader", "R"))).isEqualTo(ExitCode.USAGE);

    assertThat(text(err)).contains("--agent", "--what", "--visit", "--reader");
  }

  @Test
  void helpIsNoMistake() throws Exception {
    assertThat(program().run("--help")).isZero();
    assertThat(text(out)).contains("--agent", "--live");
  }

  @Test
  void unmarkedAgentIsRefusedWithoutLive() throws Exception {
    stub()
        .register(
            WireMock.get(urlPathEqualTo("/api/smartcard/terminals")).willReturn(okJson("[]")));

    assertThat(run("somchai")).isEqualTo(ExitCode.USAGE);

    assertThat(text(err)).contains("--live");
    assertThat(stored()).containsExactly(HEADER);
    assertThat(run("somchai", "--live")).as("no claim type chosen").isEqualTo(ExitCode.USAGE);
    assertThat(run("somchai", "--live", "--claim-type", "PG0060001")).isZero();
    assertThat(text(out)).contains("issued"); // so nothing had been sent before
  }

  @Test
  void agentThatDoesNotRunIsTold() throws Exception {
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }

    assertThat(program().run(arguments("somchai", "--agent", "http://127.0.0.1:" + nobody)))
        .isEqualTo(ExitCode.UNREACHABLE);

    assertThat(text(err)).contains("NHSO-101");
  }

  @Test
  void lostAnswerWithoutANewCodeStaysUnknown() throws Exception {
    stub()
        .register(
            post(urlPathMatching(".*/confirm-save"))
                .atPriority(1)
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

    assertThat(run("somchai")).isEqualTo(ExitCode.UNKNOWN);

    assertThat(text(err)).contains("NHSO-105");
    assertThat(stored()).containsExactly(HEADER);
  }

  @Test
  void refusalIsShownInTheServersWords() {
    stub()
        .register(
            post(urlPathMatching(".*/confirm-save"))
                .atPriority(1)
                .willReturn(
                    aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"message\":\"ไม่พบสิทธิ\"}")));

    assertThat(run("somchai")).isEqualTo(ExitCode.REFUSED);

    assertThat(text(err)).contains("NHSO-104", "ไม่พบสิทธิ");
  }

  @Test
  void visitsThatCannotBeWrittenStopItBeforeTheCardIsRead() {
    assertThat(program().run(arguments("somchai", "--store", folder.toString())))
        .isEqualTo(ExitCode.UNFINISHED);

    assertThat(text(out)).isEmpty();
  }

  private WireMock stub() {
    return new WireMock("127.0.0.1", sandbox.agent().getPort());
  }

  private int run(String person, String... more) {
    return program().run(arguments(person, more));
  }

  private AuthenBeforeVisit program() {
    return new AuthenBeforeVisit(stream(out), stream(err));
  }

  /** What is given later wins. */
  private String[] arguments(String person, String... more) {
    var all = new ArrayList<>(List.of("--agent", sandbox.agent().toString(), "--hcode", "99999"));
    all.addAll(List.of("--mobile", "0812345678", "--visit", "VN-1", "--simulated", person));
    all.addAll(List.of("--store", folder.resolve("visits.csv").toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private List<String> stored() throws IOException {
    return Files.readAllLines(folder.resolve("visits.csv"));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
