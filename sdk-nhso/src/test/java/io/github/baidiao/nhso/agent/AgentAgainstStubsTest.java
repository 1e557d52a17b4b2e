package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.agent.AuthenResult.AlreadyAuthenticated;
import io.github.baidiao.nhso.agent.AuthenResult.Issued;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentAgainstStubsTest {
  private static TestAgent stubs;
  private static SecureSmartCardAgent agent;

  @BeforeAll
  static void start() {
    stubs = TestAgent.withStubs();
    agent = stubs.client();
  }

  @AfterAll
  static void stop() {
    agent.close();
    stubs.close();
  }

  @BeforeEach
  void reset() {
    stubs.server().resetScenarios();
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000016, UCS, PP1000000001",
    "1100000000024, UCS, PP1000000002",
    "3100000000039, WEL, PP1000000003",
    "5100000000043, SSS, PP1000000004",
  })
  void everyPersonGetsAClaimCodeOnceAndTheSameOneAfterwards(
      String pid, String right, String claimCode) {
    stubs.server().setScenarioState("reader", "card-" + pid);
    AgentPatient patient = agent.read().orElseThrow();
    assertThat(patient.citizenId()).isEqualTo(CitizenId.of(pid));
    assertThat(patient.mainInscl().flatMap(Right::code)).contains(right);
    assertThat(agent.latestAuthenCode(patient.citizenId())).isEmpty();
    int postsBefore = stubs.posts();

    AuthenResult first = agent.confirmSave(request(patient));
    AuthenResult second = agent.confirmSave(request(agent.read().orElseThrow()));

    assertThat(first).isInstanceOf(Issued.class);
    assertThat(first.orElseThrow().claimCode().value()).isEqualTo(claimCode);
    assertThat(first.orElseThrow().claimedAt()).isPresent();
    assertThat(second).isInstanceOf(AlreadyAuthenticated.class);
    assertThat(second.orElseThrow().claimCode().value()).isEqualTo(claimCode);
    assertThat(stubs.posts() - postsBefore).isEqualTo(2);
    assertThat(agent.latestAuthenCode(patient.citizenId()).orElseThrow().claimCode().value())
        .isEqualTo(claimCode);
    assertThat(agent.latestFiveAuthenCodes(patient.citizenId())).hasSize(1);
  }

  @Test
  void defaultTerminalIsThatOfTheTerminals() {
    assertThat(agent.defaultTerminal()).contains(agent.terminals().get(0).name());
  }

  @Test
  void imageComesWhenAskedFor() {
    assertThat(agent.read().orElseThrow().image()).isEmpty();
    assertThat(agent.read(ReadImage.WITH_IMAGE).orElseThrow().image().orElseThrow().jpeg())
        .startsWith(0xFF, 0xD8);
    assertThat(agent.readCardOnly(ReadImage.WITH_IMAGE).orElseThrow().image()).isPresent();
  }

  @Test
  void cardAloneHasNoRight() {
    AgentCard card = agent.readCardOnly().orElseThrow();

    assertThat(card.citizenId()).isEqualTo(Requests.SOMCHAI);
    assertThat(card.image()).isEmpty();
  }

  @Test
  void unknownBirthDayStaysUnknown() {
    stubs.server().setScenarioState("reader", "card-3100000000039");

    assertThat(agent.read().orElseThrow().birthDate().orElseThrow().month()).isEmpty();
  }

  @Test
  void withoutReaderNothingIsRead() {
    AuthenRequest request = request(agent.read().orElseThrow());
    stubs.server().setScenarioState("reader", "no-reader");

    assertThat(agent.terminals()).isEmpty();
    assertThat(agent.read()).isInstanceOf(ReadResult.NoReader.class);
    assertThat(agent.readCardOnly()).isInstanceOf(ReadResult.NoReader.class);
    assertThat(agent.confirmSave(request)).isInstanceOf(AuthenResult.NoReader.class);
    assertThat(agent.saveAsDraft(request)).isInstanceOf(DraftResult.NoReader.class);
  }

  @Test
  void withoutCardTheReaderIsStillThere() {
    stubs.server().setScenarioState("reader", "no-card");

    assertThat(agent.terminals()).containsExactly(Terminal.of("Virtual PCD 00 00", false));
    assertThat(agent.read()).isInstanceOf(ReadResult.NoCard.class);
    assertThat(agent.readCardOnly()).isInstanceOf(ReadResult.NoCard.class);
  }

  @Test
  void draftIsSaved() {
    AuthenRequest request = request(agent.read().orElseThrow());

    assertThat(agent.saveAsDraft(request)).isInstanceOf(DraftResult.Saved.class);
    assertThat(agent.latestAuthenCode(Requests.SOMCHAI)).isEmpty();
  }

  @Test
  void sandboxIsKnownByItsMark() {
    assertThat(agent.isSandbox()).isTrue();
  }

  @Test
  void closedPortIsAnAgentThatDoesNotRun() throws IOException {
    AuthenRequest request = request(agent.read().orElseThrow());

    try (SecureSmartCardAgent nobody = TestAgent.client(closedPort())) {
      assertThat(nobody.read()).isInstanceOf(ReadResult.AgentNotRunning.class);
      assertThat(nobody.readCardOnly()).isInstanceOf(ReadResult.AgentNotRunning.class);
      assertThat(nobody.confirmSave(request)).isInstanceOf(AuthenResult.AgentNotRunning.class);
      assertThat(nobody.saveAsDraft(request)).isInstanceOf(DraftResult.AgentNotRunning.class);
      assertNotRunning(nobody::terminals);
      assertNotRunning(nobody::isSandbox);
      assertNotRunning(() -> nobody.latestAuthenCode(Requests.SOMCHAI));
      assertNotRunning(() -> nobody.latestFiveAuthenCodes(Requests.SOMCHAI));
    }
  }

  private static void assertNotRunning(ThrowingCallable call) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.AGENT_NOT_RUNNING));
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  private static AuthenRequest request(AgentPatient patient) {
    return AuthenRequest.builder()
        .patient(patient)
        .claimType(patient.claimTypes().get(0))
        .mobile(Requests.MOBILE)
        .hn("000123")
        .build();
  }
}
