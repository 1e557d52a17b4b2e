package io.github.baidiao.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.AuthenResult;
import io.github.baidiao.nhso.agent.ReadResult;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.authen.AuthenStatusResult;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
  private static final String TOKEN = "00000000-0000-4000-8000-000000000001";

  private static SimulatedReaders readers;
  private static Sandbox sandbox;
  private static SecureSmartCardAgent agent;

  @BeforeAll
  static void start() {
    readers = new SimulatedReaders();
    sandbox = Sandbox.start(0, CardSlot.in(readers));
    agent =
        SecureSmartCardAgent.connect(
            AgentSettings.builder()
                .baseUrl(sandbox.agent())
                .hospitalCode(HospitalCode.of("99999"))
                .build());
  }

  @AfterAll
  static void stop() {
    agent.close();
    sandbox.close();
  }

  @BeforeEach
  void asNew() {
    sandbox.reset();
    sandbox.remove();
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void agentAndReaderSeeTheSameCard(String person) {
    sandbox.insert(person);

    assertThat(agent.read().orElseThrow().citizenId())
        .isEqualTo(SimulatedPerson.load(person).citizenId())
        .isEqualTo(ThaiIdCards.over(readers).read().citizenId());
  }

  @Test
  void agentSeesThatTheCardWasPulled() {
    sandbox.insert("somchai");
    sandbox.remove();

    assertThat(agent.read()).isInstanceOf(ReadResult.NoCard.class);
    assertThat(readers.list()).noneMatch(reader -> reader.cardPresent());
  }

  @Test
  void resetForgetsClaimCodesAndLeavesTheCardIn() {
    sandbox.insert("malee");
    assertThat(authenticate()).isInstanceOf(AuthenResult.Issued.class);
    assertThat(authenticate()).isInstanceOf(AuthenResult.AlreadyAuthenticated.class);

    sandbox.reset();

    assertThat(authenticate()).isInstanceOf(AuthenResult.Issued.class);
    assertThat(sandbox.readyLine()).endsWith("reader=none card=malee");
  }

  @Test
  void aNameThatNobodyHasChangesNothing() {
    sandbox.insert("dao");

    assertThatThrownBy(() -> sandbox.insert("nobody")).isInstanceOf(CardException.class);

    assertThat(sandbox.readyLine()).endsWith("card=dao");
  }

  @Test
  void answersAreMarkedAndTellTheState() throws Exception {
    sandbox.insert("somchai");
    var request = HttpRequest.newBuilder(URI.create(sandbox.agent() + "/sandbox")).build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.body().strip()).isEqualTo(sandbox.readyLine());
    assertThat(answer.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
    assertThat(agent.isSandbox()).isTrue();
  }

  @Test
  void authenStatusIsAtTheSameAddress() {
    AuthenStatusSettings settings =
        AuthenStatusSettings.builder()
            .baseUrl(sandbox.agent().resolve("/authencodestatus"))
            .token(AuthenStatusToken.from(SecretSource.of(Secret.of(TOKEN))))
            .build();

    try (CheckAuthenStatus nhso = CheckAuthenStatus.connect(settings)) {
      var result = nhso.of(CitizenId.of("1100000000024"), LocalDate.of(2025, 11, 7));

      assertThat(result).isInstanceOf(AuthenStatusResult.Found.class);
    }
  }

  @Test
  void otherMachinesCannotReachIt() throws Exception {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress own : network.inetAddresses().toList()) {
        if (own instanceof Inet4Address && !own.isLoopbackAddress()) {
          assertThat(isOpen(own)).isFalse();
        }
      }
    }
    assertThat(isOpen(InetAddress.getByName("127.0.0.1"))).isTrue();
  }

  @Test
  void aTakenPortIsToldInOneSentenceEach() {
    assertThatThrownBy(() -> Sandbox.start(sandbox.agent().getPort(), CardSlot.in(readers)))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("ถูกโปรแกรมอื่นใช้อยู่")
        .hasMessageContaining("is taken");
  }

  @Test
  void thePortOfTheRealAgentIsRefused() {
    assertThatThrownBy(() -> Sandbox.start(8189, CardSlot.in(readers)))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("8189");
  }

  private static AuthenResult authenticate() {
    var patient = agent.read().orElseThrow();
    return agent.confirmSave(
        AuthenRequest.builder()
            .patient(patient)
            .claimType(patient.claimTypes().get(0))
            .mobile(MobileNumber.of("0812345678"))
            .build());
  }

  private static boolean isOpen(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, sandbox.agent().getPort()), 1000);
      return true;
    } catch (java.io.IOException refused) {
      return false;
    }
  }
}
