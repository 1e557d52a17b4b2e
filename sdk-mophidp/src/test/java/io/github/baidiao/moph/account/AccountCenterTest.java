package io.github.baidiao.moph.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.stub.SetClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCenterTest {
  // Long before any clock that this runs by: only how long a token lives counts.
  private static final Instant ISSUED = Instant.parse("2020-01-01T00:00:00Z");

  private final SetClock clock = new SetClock();
  private TestCenter server;
  private AccountCenter center;

  @BeforeEach
  void start() {
    server = TestCenter.blank();
    center = AccountCenter.connect(server.settings().clock(clock).build());
  }

  @AfterEach
  void stop() {
    center.close();
    server.close();
  }

  private String gives(int number) {
    String token = Tokens.of(ISSUED.plusSeconds(number), ISSUED.plusSeconds(number + 43_200));
    server.answers(ok(token));
    return token;
  }

  private void forward(int minutes) {
    clock.forward(Duration.ofMinutes(minutes));
  }

  private void assertCode(String code) {
    assertCode(code, center::secret);
  }

  private static void assertCode(String code, Runnable call) {
    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
  }

  private String token() {
    return TestCenter.text(center.secret());
  }

  @Test
  void aTokenIsUsedUntilAQuarterOfAnHourBeforeItsEnd() {
    String first = gives(1);
    assertThat(token()).isEqualTo(first);
    String second = gives(2);

    forward(12 * 60 - 16);
    assertThat(token()).isEqualTo(first);
    assertThat(server.signIns()).isEqualTo(1);
    forward(1);
    assertThat(token()).isEqualTo(second);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void whereItCannotBeReplacedItIsUsedToItsEndAndTriedOnceAMinute() {
    String token = gives(1);
    assertThat(token()).isEqualTo(token);
    server.answers(aResponse().withStatus(503));
    forward(12 * 60 - 15);

    for (int minute = 0; minute < 14; minute++) {
      assertThat(token()).isEqualTo(token);
      assertThat(token()).isEqualTo(token);
      assertThat(server.signIns()).isEqualTo(2 + minute);
      forward(1);
    }
    assertCode("MOPH-204");
  }

  @Test
  void refusedWhenItIsReplacedItIsUsedToItsEndAndThenNothingIsSent() {
    String token = gives(1);
    assertThat(token()).isEqualTo(token);
    server.answers(ok("wrong password"));

    forward(12 * 60 - 15);
    assertThat(token()).isEqualTo(token);
    forward(13);
    assertThat(token()).isEqualTo(token);
    forward(1);
    assertCode("MOPH-202");
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void aTokenThatAServiceRefusedIsReplacedOnceForAllWhoHoldIt() {
    gives(1);
    Secret refused = center.secret();
    String second = gives(2);

    assertThat(center.refused(refused)).isTrue();
    assertThat(token()).isEqualTo(second);
    assertThat(center.refused(refused)).isTrue();
    assertThat(center.refused(refused)).isTrue();
    assertThat(token()).isEqualTo(second);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void theSameTokenAgainIsNoRemedy() {
    gives(1);
    Secret token = center.secret();

    assertThat(center.refused(token)).isTrue();
    assertThat(center.secret()).isSameAs(token);
    assertThat(center.refused(token)).isFalse();
    assertThat(center.secret()).isSameAs(token);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void thereIsNoRemedyWhileASignInStandsRefused() {
    gives(1);
    Secret token = center.secret();
    server.answers(ok("wrong password"));
    assertCode("MOPH-201", center::signInAgain);

    assertThat(center.refused(token)).isFalse();
    assertCode("MOPH-202");
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void aRefusedSignInIsSentAgainOnPurposeAloneAndNotBeforeTheLockIsOver() {
    server.answers(ok("wrong password"));
    assertCode("MOPH-201");
    String token = gives(1);

    assertCode("MOPH-202");
    assertCode("MOPH-202", center::signInAgain);
    forward(14);
    assertCode("MOPH-202", center::signInAgain);
    forward(1);
    assertCode("MOPH-202");
    assertThat(server.signIns()).isEqualTo(1);
    assertThat(center.signInAgain().login()).contains("station");
    assertThat(token()).isEqualTo(token);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void anotherPasswordIsTriedOnceAtOnce() {
    AtomicReference<String> password = new AtomicReference<>("first");
    center =
        AccountCenter.connect(
            server.settings().clock(clock).password(() -> Secret.of(password.get())).build());
    server.answers(ok("wrong password"));
    assertCode("MOPH-201");
    assertCode("MOPH-202");

    password.set("second");
    assertCode("MOPH-201");
    assertCode("MOPH-202");
    password.set("third");
    String token = gives(1);
    assertThat(token()).isEqualTo(token);
    assertThat(server.signIns()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"MessageCode\":500,\"Message\":\"Invalid password\"}", "eyJ9.bm90.Y2xhaW1z"})
  void whatMayHaveCountedAsAWrongPasswordIsNotSentAgainForAMinute(String answer) {
    server.answers(ok(answer));
    assertThatExceptionOfType(SdkException.class).isThrownBy(center::secret);
    for (int asked = 0; asked < 20; asked++) {
      assertCode("MOPH-204");
    }
    assertThat(server.signIns()).isEqualTo(1);

    String token = gives(1);
    forward(1);
    assertThat(token()).isEqualTo(token);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void onPurposeASignInWithoutAnAnswerIsSentAgainAtOnce() {
    server.answers(aResponse().withStatus(503));
    assertCode("MOPH-204");
    gives(1);

    assertThat(center.signInAgain().login()).contains("station");
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeTheMinuteLonger() {
    server.answers(aResponse().withStatus(503));
    assertCode("MOPH-204");
    String token = gives(1);

    forward(-24 * 60);
    assertThat(token()).isEqualTo(token);
  }

  @Test
  void aServiceThatTakesNoTokenAtAllCostsOneSignInAMinute() {
    gives(1);
    center.secret();
    for (int call = 2; call < 22; call++) {
      gives(call);
      boolean another = center.refused(center.secret());
      assertThat(another).isEqualTo(call == 2);
    }
    assertThat(server.signIns()).isEqualTo(2);

    forward(1);
    assertThat(center.refused(center.secret())).isTrue();
  }

  @Test
  void signingInAgainShowsRightsThatWereGrantedSince() {
    gives(1);
    assertThat(center.claims().hasRight("MOPH_IDP_API")).isTrue();
    server.answers(ok(Tokens.of("{\"exp\":1577840000,\"iat\":1577836800}")));

    assertThat(center.claims().hasRight("MOPH_IDP_API")).isTrue();
    assertThat(center.signInAgain().hasRight("MOPH_IDP_API")).isFalse();
    assertThat(center.claims().rights()).isEmpty();
  }

  @Test
  void anAccountOfAnotherUnitIsOfNoUse() {
    server.answers(ok(Tokens.of("{\"sub\":\"station@99998\",\"iat\":1,\"exp\":43201}")));

    assertCode("MOPH-203");
    assertCode("MOPH-202");
    assertThat(server.signIns()).isEqualTo(1);
  }

  @Test
  void whatIsSentIsTheHashInABody() {
    server
        .server()
        .stubFor(
            post(urlEqualTo("/token?Action=get_moph_access_token"))
                .withHeader("User-Agent", equalTo("Mozilla/5.0 station"))
                .withHeader("Authorization", absent())
                .withRequestBody(
                    equalToJson(
                        """
                        {"user":"station","hospital_code":"99999","password_hash":
                         "74A791FD61A5495633AC8306F9F8EBCA3E05F25AE14B0B66FB4CC0A512E76293"}
                        """))
                .willReturn(ok(Tokens.of(ISSUED, ISSUED.plusSeconds(43_200)))));
    center =
        AccountCenter.connect(
            server
                .settings()
                .http(
                    HttpSettings.builder()
                        .userAgent("Mozilla/5.0 station")
                        .tokenSource(SecretSource.of(Secret.of("another-token")))
                        .build())
                .build());

    assertThat(center.claims().login()).contains("station");
  }

  @Test
  void everyPartOfItCanBeSet() {
    server
        .server()
        .stubFor(
            get(urlEqualTo(
                    "/api/v1/token?Action=get_other&user=station%40x&password_hash="
                        + "2806B8ECA19BBB1508CCEACB059BD8B2D6FEB2907C01610DBF933A9BDBA5C9A7"
                        + "&hospital_code=99999"))
                .willReturn(ok(Tokens.of(ISSUED, ISSUED.plusSeconds(43_200)))));
    center =
        AccountCenter.connect(
            server
                .settings()
                .method(SignInMethod.GET)
                .path("/api/v1/token")
                .action("get_other")
                .hashKey("another key")
                .user("station@x")
                .build());

    assertThat(center.claims().login()).contains("station");
  }

  static Stream<SecretSource> noPasswords() {
    return Stream.of(
        SecretSource.of(Secret.of("")),
        () -> {
          throw new IllegalArgumentException("P@ssw0rd");
        },
        () -> {
          Secret closed = Secret.of("P@ssw0rd");
          closed.close();
          return closed;
        });
  }

  @ParameterizedTest
  @MethodSource("noPasswords")
  void withoutAPasswordNothingIsSent(SecretSource source) {
    center = AccountCenter.connect(server.settings().password(source).build());

    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(center::secret)
        .withNoCause()
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-102"))
        .satisfies(e -> assertThat(e.getMessage()).contains("password").doesNotContain("P@ss"));
    assertThat(server.signIns()).isZero();
  }

  @Test
  void aMissingVariableIsToldAsThat() {
    center =
        AccountCenter.connect(
            server
                .settings()
                .password(SecretSource.environment("NO_SUCH_VARIABLE_OF_OURS"))
                .build());

    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(center::secret)
        .satisfies(e -> assertThat(e.code().id()).startsWith("CORE-"));
  }

  @Test
  void closingWipesTheTokenAndEndsIt() {
    gives(1);
    Secret token = center.secret();

    center.close();
    center.close();
    assertThatIllegalStateException().isThrownBy(() -> TestCenter.text(token));
    assertCode("HTTP-142");
    assertThat(center).hasToString("AccountCenter[hospital 99999]");
  }

  static Stream<UnaryOperator<AccountSettings.Builder>> outOfRange() {
    return Stream.of(
        b -> b.baseUrl(URI.create("ftp://localhost")),
        b -> b.baseUrl(URI.create("https://user@localhost")),
        b -> b.baseUrl(URI.create("https://localhost?x=1")),
        b -> b.path("token"),
        b -> b.path("/token?Action=x"),
        b -> b.action(""),
        b -> b.action("a&b"),
        b -> b.hashKey(""),
        b -> b.user(" "),
        b -> b.user("a\nb"),
        b -> b.user("a".repeat(201)),
        b -> b.renewBefore(Duration.ofSeconds(-1)),
        b -> b.renewBefore(Duration.ofHours(25)),
        b -> b.clockSkew(Duration.ofMinutes(61)),
        b -> b.lockTime(Duration.ofDays(2)));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void settingsOutOfRangeAreRefused(UnaryOperator<AccountSettings.Builder> change) {
    assertCode("MOPH-102", () -> change.apply(server.settings()).build());
  }

  @Test
  void theFinancialDataHubIsAskedInTheSameWay() {
    AccountSettings fdh =
        AccountSettings.fdh().from(server.settings().baseUrl(AccountSettings.FDH).build()).build();

    assertThat(fdh.baseUrl()).hasHost("fdh.moph.go.th");
    assertThat(fdh.path()).isEqualTo("/token");
    assertThat(fdh).hasToString("AccountSettings[hospital 99999]");
  }
}
