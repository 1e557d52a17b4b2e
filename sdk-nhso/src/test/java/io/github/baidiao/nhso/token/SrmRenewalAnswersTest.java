package io.github.baidiao.nhso.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portal may answer, and what it comes to: a row for each. */
@Timeout(180)
class SrmRenewalAnswersTest {
  private @TempDir Path folder;
  private Path file;

  @BeforeEach
  void logIn() {
    file = folder.resolve("token.txt");
    SrmPairs.logIn(file, 0);
  }

  private static ResponseDefinitionBuilder answer(int status, String type, String body) {
    return aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body);
  }

  private String inFile() {
    try (SrmTokens now = SrmTokenFile.at(file).load()) {
      return SrmPairs.text(now.access()) + " " + now.refresh().map(SrmPairs::text).orElse("-");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"access_token\":\"A.2\",\"refresh_token\":\"R.2\"} | A.2 R.2",
        "application/json | {\"access-token\":\"A.2\",\"refresh-token\":\"R.2\"} | A.2 R.2",
        "application/json | {\"access_token\":\"A.2\",\"refresh-token\":\"R.2\",\"x\":[1]} | A.2 R.2",
        "text/plain | {\"access_token\":\"A.2\",\"refresh_token\":\"R.2\"} | A.2 R.2",
        "text/plain | access-token=A.2\\r\\nrefresh-token=R.2\\r\\n | A.2 R.2",
        "text/plain | access_token=A.2&refresh_token=R.2 | A.2 R.2"
      })
  void newPairIsReadInEveryFormSeen(String type, String body, String pair) {
    try (TestPortal portal = TestPortal.answering(answer(200, type, body.translateEscapes()));
        SrmSession session = portal.session(SrmTokenFile.at(file), TestPortal.IN_TIME)) {
      assertThat(session.renew(session.accessToken().secret())).isTrue();

      assertThat(inFile()).isEqualTo(pair);
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void answerWithoutRefreshTokenGoesOnWithTheOldOne() {
    String body = "{\"access_token\":\"A.2\"}";
    try (TestPortal portal = TestPortal.answering(answer(200, "application/json", body));
        SrmSession session = portal.session(SrmTokenFile.at(file), TestPortal.IN_TIME)) {
      assertThat(session.renew(session.accessToken().secret())).isTrue();
      assertThat(inFile()).isEqualTo("A.2 " + SrmPairs.refresh(0));

      assertThat(session.renew(session.accessToken().secret())).as("again A.2").isFalse();
      assertThat(portal.requests()).isEqualTo(2);
    }
  }

  static Stream<Arguments> failures() {
    String json = "application/json";
    String grant = "{\"error\":\"invalid_grant\",\"error_description\":\"x\"}";
    return Stream.of(
        Arguments.of("refused as OAuth does", answer(400, json, grant), "NHSO-303", 1),
        Arguments.of("refused with 401", answer(401, json, "{}"), "NHSO-303", 1),
        Arguments.of("refused with 401, no body", answer(401, json, ""), "NHSO-303", 1),
        Arguments.of("refused with 403", answer(403, "text/html", "<html>"), "NHSO-303", 1),
        Arguments.of("refused under 200", answer(200, json, grant), "NHSO-303", 1),
        Arguments.of("400 of another form", answer(400, json, "{\"x\":1}"), "HTTP-400", 3),
        Arguments.of("wrong path", answer(404, json, ""), "HTTP-404", 3),
        Arguments.of("too many", answer(429, json, ""), "HTTP-429", 3),
        Arguments.of("lost", aResponse().withFault(Fault.EMPTY_RESPONSE), "NHSO-304", 1),
        Arguments.of(
            "broken", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), "NHSO-304", 1),
        Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "NHSO-304", 1),
        Arguments.of("500", answer(500, json, grant), "NHSO-304", 1),
        Arguments.of("503", answer(503, json, ""), "NHSO-304", 1),
        Arguments.of("redirected", aResponse().withStatus(302), "NHSO-304", 1),
        Arguments.of("web page", answer(200, "text/html", "<html>"), "NHSO-304", 1),
        Arguments.of("empty", answer(200, json, ""), "NHSO-304", 1),
        Arguments.of("no JSON", answer(200, json, "{\"access_token\":"), "NHSO-304", 1),
        Arguments.of("no token", answer(200, json, "{\"status\":1}"), "NHSO-304", 1),
        Arguments.of("blank token", answer(200, json, "{\"access_token\":\"\"}"), "NHSO-304", 1),
        Arguments.of(
            "token of another type", answer(200, json, "{\"access_token\":[]}"), "NHSO-304", 1),
        Arguments.of("text without token", answer(200, "text/plain", "ok"), "NHSO-304", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void failureKeepsThePairAndSendsAgainOnlyWhatWasTurnedAway(
      String row, ResponseDefinitionBuilder answer, String code, int requestsOfThree) {
    String before = inFile();
    try (TestPortal portal = TestPortal.answering(answer);
        SrmSession session = portal.session(SrmTokenFile.at(file), TestPortal.IN_TIME);
        SrmSession other = portal.session(SrmTokenFile.at(file), TestPortal.IN_TIME)) {
      Secret refused = session.accessToken().secret();
      for (SrmSession each : new SrmSession[] {session, session, other}) {
        SdkException e = catchThrowableOfType(SdkException.class, () -> each.renew(refused));
        assertThat(e.code().id()).isEqualTo(code);
      }
      assertThat(portal.requests()).isEqualTo(requestsOfThree);
      assertThat(inFile()).isEqualTo(before);

      SrmPairs.logIn(file, 1);
      assertThat(session.renew(refused)).as("the officer logged in again").isTrue();
    }
  }

  @Test
  void lostAnswerIsSettledByAFileThatChangedMeanwhile() {
    SrmTokenFile real = SrmTokenFile.at(file);
    SrmTokenStore renewedByTheSrmProgram =
        new SrmTokenStore() {
          private int loads;

          @Override
          public SrmTokens load() {
            // The first is the session's own look, the second that of the renewal.
            if (++loads == 3) {
              SrmPairs.logIn(file, 2);
            }
            return real.load();
          }

          @Override
          public void save(SrmTokens tokens) {
            throw new IllegalStateException("nothing to save");
          }
        };
    try (TestPortal portal = TestPortal.answering(aResponse().withFault(Fault.EMPTY_RESPONSE));
        SrmSession session = portal.session(renewedByTheSrmProgram, TestPortal.IN_TIME)) {
      assertThat(session.renew(session.accessToken().secret())).isTrue();
      assertThat(SrmPairs.text(session.accessToken().secret())).isEqualTo(SrmPairs.access(2));
      assertThat(portal.requests()).isOne();
    }
  }

  @Test
  void portalThatIsNotThereIsNothingSent() {
    TestPortal gone = TestPortal.withStubs();
    try (SrmSession session = gone.session(SrmTokenFile.at(file), TestPortal.IN_TIME)) {
      gone.close();
      Secret refused = session.accessToken().secret();
      for (int i = 0; i < 2; i++) {
        SdkException e = catchThrowableOfType(SdkException.class, () -> session.renew(refused));
        assertThat(e.code().id()).isEqualTo("HTTP-101");
      }
    }
  }
}
