package io.github.baidiao.moph.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer to a sign-in comes to; each is sent once. */
class SignInAnswersTest {
  private static final String JWT =
      Tokens.of(Tokens.ISSUED, Tokens.ISSUED.plus(Duration.ofHours(12)));

  private static TestCenter server;

  @BeforeAll
  static void start() {
    server = TestCenter.blank();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          JWT                                          | text/plain; charset=utf-8
          JWT                                          |
          JWT                                          | text/html
          JWT                                          | application/octet-stream
          JWT                                          | application/json
          `\\n  JWT\\r\\n `                            | text/plain
          `\\uFEFFJWT`                                 | text/plain
          "JWT"                                        | application/json
          ` "JWT" `                                    | text/html
          " JWT\\n"                                    | application/json
          {"access_token":"JWT"}                       | application/json
          {"access_token":"JWT","expires_in":1}        | text/plain
          {"result":"JWT","MessageCode":200}           | application/json
          {"result":" JWT "}                           | text/html
          """)
  void isATokenInEachFormThatIsTaken(String body, String label) {
    ResponseDefinitionBuilder answer = aResponse().withBody(unescaped(body));
    server.answers(label == null ? answer : answer.withHeader("Content-Type", label));

    try (AccountCenter center = server.center()) {
      assertThat(TestCenter.text(center.secret())).isEqualTo(JWT);
      assertThat(center.claims().hasRight("MOPH_IDP_API")).isTrue();
    }
  }

  // \\n in a JSON text is JSON's own.
  private static String unescaped(String body) {
    String text = body.replace("JWT", JWT);
    boolean json = text.trim().startsWith("\"") || text.trim().startsWith("{");
    return json
        ? text
        : text.replace("\\n", "\n").replace("\\r", "\r").replace("\\uFEFF", "\ufeff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | User or password is wrong               | User or password is wrong
          200 | รหัสผ่านไม่ถูกต้อง                          | รหัสผ่านไม่ถูกต้อง
          200 | "locked"                                | locked
          200 | {"Message":"locked","MessageCode":401}  | locked
          200 | {"error":"e","message":"m"}             | m
          200 | {"error_description":"d"}               | d
          200 | {"result":"no such user"}               | no such user
          200 | {"access_token":null}                   |
          200 | {"result":{}}                           |
          200 | []                                      | []
          200 | of 1100000000016, call 081-234-5678     | of xxxxxxxxxxxxx, call xxxxxxxxxxxx
          200 | ey                                      | ey
          201 | wrong                                   | wrong
          400 | wrong hash                              | wrong hash
          401 | {"Message":"wrong"}                     | wrong
          403 |                                         |
          422 | {}                                      |
          401 | JWT                                     | `JWT`
          """)
  void isARefusalWithTheServersTextApart(int status, String body, String text) {
    server.answers(
        aResponse().withStatus(status).withBody(body == null ? "" : body.replace("JWT", "eyJ")));

    MophException refused = refused("MOPH-201");

    assertThat(refused.serverText().orElse(null))
        .isEqualTo(text == null ? null : text.replace("JWT", "eyJ"));
    assertThat(refused.getMessage()).startsWith("MOPH-201 ").doesNotContain("wrong", "1100000");
    assertThat(refused.correlationId()).isPresent();
  }

  @Test
  void aTextInAnotherCharsetIsARefusalToo() {
    byte[] tis620 = "รหัสผ่านไม่ถูกต้อง".getBytes(Charset.forName("TIS-620"));
    server.answers(aResponse().withBody(tis620));

    assertThat(refused("MOPH-201").serverText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 |                                              | MOPH-204
          200 | `   `                                        | MOPH-204
          200 | {"MessageCode":500,"Message":"x"}            | MOPH-204
          200 | {"MessageCode":"503","Message":"x"}          | MOPH-204
          200 | {"MessageCode":429,"Message":"x"}            | MOPH-204
          408 | x                                            | MOPH-204
          429 | x                                            | MOPH-204
          500 | User or password is wrong                    | MOPH-204
          502 | <html>bad gateway</html>                     | MOPH-204
          503 | x                                            | MOPH-204
          520 | <html>cloudflare</html>                      | MOPH-204
          200 | <html>log in to the network</html>           | MOPH-205
          200 | `  <!DOCTYPE html><title>eyJ</title>`        | MOPH-205
          200 | <?xml version="1.0"?><e/>                    | MOPH-205
          302 | x                                            | MOPH-205
          307 | x                                            | MOPH-205
          403 | <html>error 1010</html>                      | MOPH-205
          404 | x                                            | MOPH-205
          405 | x                                            | MOPH-205
          200 | eyJ                                          | MOPH-101
          200 | eyJ.eyJ                                      | MOPH-101
          200 | eyJhbGciOiJub25lIn0.eyJleHAiOjF9.x y         | MOPH-101
          200 | {"access_token":"eyJ"}                       | MOPH-101
          200 | eyJhbGciOiJub25lIn0.e30.x                    | MOPH-101
          200 | eyJhbGciOiJub25lIn0.eyJpYXQiOjIsImV4cCI6MX0.x | MOPH-101
          """)
  void isNoRefusalAndIsToldApart(int status, String body, String code) {
    server.answers(
        aResponse()
            .withStatus(status)
            .withBody(body == null ? "" : body)
            .withHeader("Location", "/"));

    try (AccountCenter center = server.center()) {
      int before = server.signIns();
      assertCode(center, code);
      // What did not come from the Account Center did not count there.
      boolean again = code.equals("MOPH-205");
      assertCode(center, again ? code : "MOPH-204");
      assertThat(server.signIns() - before).isEqualTo(again ? 2 : 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aBrokenAnswerIsSentOnceAndIsNoRefusal(Fault fault) {
    server.answers(aResponse().withFault(fault));
    int before = server.signIns();

    try (AccountCenter center = server.center()) {
      assertCode(center, "MOPH-204");
    }
    assertThat(server.signIns() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Retry-After"})
  void busyIsNotRepeatedEither(String header) {
    ResponseDefinitionBuilder busy = aResponse().withStatus(503);
    server.answers(header.isEmpty() ? busy : busy.withHeader(header, "0"));
    for (SignInMethod method : SignInMethod.values()) {
      int before = server.signIns();

      try (AccountCenter center = AccountCenter.connect(server.settings().method(method).build())) {
        assertCode(center, "MOPH-204");
      }
      assertThat(server.signIns() - before).isEqualTo(1);
    }
  }

  @Test
  void anAnswerThatIsTooLongIsNone() {
    server.answers(aResponse().withBody("eyJ" + "A".repeat(70_000)));

    try (AccountCenter center = server.center()) {
      assertCode(center, "MOPH-204");
    }
  }

  private static MophException refused(String code) {
    try (AccountCenter center = server.center()) {
      int before = server.signIns();
      MophException first = catchThrowableOfType(MophException.class, center::secret);
      assertThat(first.code().id()).isEqualTo(code);
      assertCode(center, "MOPH-202");
      assertThat(server.signIns() - before).isEqualTo(1);
      return first;
    }
  }

  private static void assertCode(AccountCenter center, String code) {
    SdkException e = catchThrowableOfType(SdkException.class, center::secret);
    assertThat(e.code().id()).isEqualTo(code);
    assertThat(e).hasNoCause();
    assertThat(e.getMessage()).doesNotContain("eyJ", "Cloudflare", "1010", "127.0.0.1", "token?");
  }
}
