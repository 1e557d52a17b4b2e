package io.github.baidiao.moph.ekyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.envelope.EnvelopeServer;
import io.github.baidiao.moph.envelope.NumberedTokens;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckEkycTest {
  private static final CitizenId PERSON = CitizenId.of("1100000000016");

  private static EnvelopeServer stubs;
  private static EnvelopeServer blank;

  @BeforeAll
  static void start() {
    stubs = EnvelopeServer.withStubs();
    blank = EnvelopeServer.blank();
  }

  @AfterAll
  static void stop() {
    stubs.close();
    blank.close();
  }

  @BeforeEach
  void reset() {
    stubs.server().resetScenarios();
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000016, 2, true",
    "3100000000039, 1, true",
    "1100000000024, 0, false",
    "5100000000043, 0, false",
    "1100000000008, 0, false"
  })
  void theStubsKnowHowOftenItWasDone(String person, int count, boolean done) {
    try (CheckEkyc client = client(stubs)) {
      EkycStatus status = client.of(CitizenId.of(person));

      assertThat(status.count()).isEqualTo(count);
      assertThat(status.done()).isEqualTo(done);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "expired-501"})
  void anExpiredSessionIsNotSeen(String state) {
    stubs.server().setScenarioState("idp-public-session", state);
    try (CheckEkyc client = client(stubs)) {
      assertThat(client.of(PERSON)).isEqualTo(EkycStatus.of(2));
    }
  }

  @Test
  void anotherTokenThanTheSandboxesIsRefused() {
    EkycSettings other =
        settings(stubs).toBuilder()
            .token(TokenSource.of(SecretSource.of(Secret.of("e30.e30.e30"))))
            .build();
    try (CheckEkyc client = CheckEkyc.connect(other)) {
      assertThatThrownBy(() -> client.of(PERSON)).hasMessageContaining("MOPH-804");
    }
  }

  @Test
  void theCitizenIdIsInTheBodyAlone() {
    blank.answers(200, "{\"MessageCode\":200,\"result\":1}");
    try (CheckEkyc client = client(blank)) {
      client.of(PERSON);
    }
    assertThat(blank.asked())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.getUrl()).isEqualTo("/idp/api/check_ekyc");
              assertThat(request.getMethod().getName()).isEqualTo("POST");
              assertThat(request.getBodyAsString()).isEqualTo("{\"cid\":\"1100000000016\"}");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"\"", "\"many\"", "null", "true", "[1]", "1e12"})
  void aResultThatIsNoCountIsNotUnderstood(String result) {
    blank.answers(200, "{\"MessageCode\":200,\"result\":" + result + "}");
    try (CheckEkyc client = client(blank)) {
      assertThatThrownBy(() -> client.of(PERSON))
          .isInstanceOfSatisfying(
              SdkException.class, e -> assertThat(e.code().id()).isEqualTo("MOPH-101"));
    }
  }

  @ParameterizedTest
  @CsvSource({"http://x/idp?a=1, /check_ekyc, baseUrl", "http://x, check, path"})
  void settingsOfAnotherFormAreNamed(URI address, String path, String named) {
    EkycSettings.Builder settings =
        EkycSettings.builder().token(new NumberedTokens(1)).baseUrl(address).path(path);
    assertThatThrownBy(settings::build)
        .isInstanceOf(MophException.class)
        .hasMessageContaining("MOPH-102")
        .hasMessageContaining(named);
  }

  @Test
  void aSweepAsksTheStubsForEverybody() {
    SweptPeople people = new SweptPeople();
    EkycSweepSettings pace =
        EkycSweepSettings.builder()
            .unit(HospitalCode.of("99999"))
            .rateLimit(RateLimit.off())
            .build();
    try (EkycSweep sweep = EkycSweep.connect(settings(stubs), pace)) {
      sweep.run(
          people.rows("1100000000016", "1100000000024", "1100000000008", "12"),
          people,
          (done, known) -> {});
    }
    assertThat(people.told()).containsExactly("0: 2", "1: 0", "2: 0", "3: CORE-101");
  }

  static EkycSettings settings(EnvelopeServer server) {
    return EkycSettings.builder()
        .baseUrl(server.address())
        .token(new NumberedTokens(9))
        .http(EnvelopeServer.http())
        .build();
  }

  private static CheckEkyc client(EnvelopeServer server) {
    return CheckEkyc.connect(settings(server));
  }
}
