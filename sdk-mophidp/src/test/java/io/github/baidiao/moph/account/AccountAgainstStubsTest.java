package io.github.baidiao.moph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountAgainstStubsTest {
  private static final String HASH =
      "74A791FD61A5495633AC8306F9F8EBCA3E05F25AE14B0B66FB4CC0A512E76293";

  private static TestCenter stubs;

  @BeforeAll
  static void start() {
    stubs = TestCenter.withStubs();
  }

  @AfterAll
  static void stop() {
    stubs.close();
  }

  @ParameterizedTest
  @CsvSource({
    "station, 720, true",
    "station-quoted, 720, true",
    "station-json, 720, true",
    "station-result, 720, true",
    "station-soon, 10, true",
    "station-powerless, 720, false",
  })
  void aGoodUserGetsATokenWithAnEndInTheFuture(String user, long minutes, boolean right) {
    for (SignInMethod method : SignInMethod.values()) {
      try (AccountCenter center =
          AccountCenter.connect(stubs.settings().user(user).method(method).build())) {
        AccountClaims claims = center.claims();

        assertThat(claims.login()).contains(user);
        assertThat(claims.hospitalName()).contains("โรงพยาบาลสมมติ");
        assertThat(claims.hasRight("MOPH_IDP_API")).isEqualTo(right);
        assertThat(claims.expiresAt()).isAfter(Instant.now());
        assertThat(Duration.between(claims.issuedAt().orElseThrow(), claims.expiresAt()))
            .isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes).plusSeconds(1));
        assertThat(TestCenter.text(center.secret())).endsWith(".bm8gc2lnbmF0dXJl");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "station, wrong, MOPH-201, ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง",
    "nobody, P@ssw0rd, MOPH-201, ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง",
    "station-locked, P@ssw0rd, MOPH-201, บัญชีถูกระงับการใช้งาน 15 นาที"
        + " เนื่องจากใส่รหัสผ่านผิดหลายครั้ง",
    "station-other, P@ssw0rd, MOPH-203,",
    "station-busy, P@ssw0rd, MOPH-204,",
  })
  void theOthersGetNone(String user, String password, String code, String text) {
    AccountSettings settings =
        stubs.settings().user(user).password(SecretSource.of(Secret.of(password))).build();

    try (AccountCenter center = AccountCenter.connect(settings)) {
      assertThatExceptionOfType(SdkException.class)
          .isThrownBy(center::secret)
          .satisfies(e -> assertThat(e.code().id()).isEqualTo(code))
          .satisfies(
              e -> assertThat(((MophException) e).serverText().orElse(null)).isEqualTo(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          get_moph_access_token   | {"user":"station","password_hash":"HASH","hospital_code":"99999"}         | 200
          get_moph_access_token_x | {"user":"station","password_hash":"HASH","hospital_code":"99999"}         | 400
          get_moph_access_token&x=1 | {"user":"station","password_hash":"HASH","hospital_code":"99999"}       | 400
          get_moph_access_token&user=station | {"user":"station","password_hash":"HASH","hospital_code":"99999"} | 400
          get_moph_access_token   | {"user":"station","password_hash":"HASH","hospital_code":"99999","x":1}   | 400
          get_moph_access_token   | {"user":"station","password_hash":"HASH"}                                 | 400
          get_moph_access_token   | {"user":"station","password_hash":"abcd","hospital_code":"99999"}         | 400
          get_moph_access_token   | {"user":"station","password_hash":"HASH","hospital_code":99999}           | 400
          get_moph_access_token   | {"user":"station","password_hash":"HASH","hospital_code":"9999"}          | 400
          get_moph_access_token   | user=station                                                              | 400
          get_moph_access_token   | {}                                                                        | 400
          """)
  void aQuestionOfAnotherFormIsRefused(String action, String body, int status) throws Exception {
    HttpResponse<String> answer =
        send(
            request("?Action=" + action)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body.replace("HASH", HASH))));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "?Action=get_moph_access_token&user=station&password_hash=HASH&hospital_code=99999, 200",
    "?user=station&password_hash=HASH&hospital_code=99999, 400",
    "?Action=get_moph_access_token&user=station&password_hash=HASH, 400",
    "?Action=get_moph_access_token&user=station&password_hash=HASH&hospital_code=99999&x=1, 400",
    "?Action=get_moph_access_token&user=station&user=b&password_hash=HASH&hospital_code=99999, 400",
    "'', 400",
  })
  void soIsAGetOfAnotherForm(String query, int status) throws Exception {
    assertThat(send(request(query.replace("HASH", HASH))).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordIsSentOnce(SignInMethod method) {
    int before = stubs.signIns();

    try (AccountCenter center =
        AccountCenter.connect(stubs.settings().user("station-locked").method(method).build())) {
      for (int i = 0; i < 5; i++) {
        assertThatExceptionOfType(SdkException.class).isThrownBy(center::secret);
      }
    }
    assertThat(stubs.signIns() - before).isEqualTo(1);
  }

  private static HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(stubs.address().resolve("/token" + query));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
