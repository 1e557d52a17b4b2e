package io.github.baidiao.moph.envelope;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.stub.MophIdpStub;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final HttpCall ASKED = HttpCall.post("asked", "/asked", Repeatability.SAFE);
  private static final HttpCall WRITTEN =
      HttpCall.post("written", "/written", Repeatability.UNSAFE);
  private static final String OK = "{\"MessageCode\":200,\"Message\":\"OK\",\"result\":3}";
  private static final String EXPIRED = "{\"MessageCode\":401,\"Message\":\"session expired\"}";

  private final EnvelopeServer server = EnvelopeServer.blank();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"MessageCode":200,"Message":"OK","result":3}      | result 3
          200 | {"MessageCode":"200","result":"3"}                 | result 3
          201 | {"MessageCode":200,"result":3}                     | result 3
          200 | {"MessageCode":500,"Message":"Record not found !"} | empty
          500 | {"MessageCode":500,"Message":"Record not found !"} | empty
          200 | {"MessageCode":500,"Message":"record not found"}   | empty
          200 | {"MessageCode":500,"Message":"no connection"}      | MOPH-805
          500 | {"MessageCode":500,"Message":"no connection"}      | MOPH-805
          200 | {"MessageCode":500}                                | MOPH-805
          200 | {"MessageCode":302,"result":3}                     | MOPH-805
          200 | {"MessageCode":400,"Message":"cid"}                | MOPH-104
          400 | {"MessageCode":400,"Message":"cid"}                | MOPH-104
          404 | {"MessageCode":404,"Message":"nobody"}             | MOPH-104
          200 | {"MessageCode":401,"Message":"session expired"}    | MOPH-804
          200 | {"MessageCode":403,"Message":"no right"}           | MOPH-804
          200 | {"MessageCode":501}                                | MOPH-105
          501 | {}                                                 | MOPH-105
          400 | {}                                                 | HTTP-400
          401 | {"MessageCode":401}                                | HTTP-401
          403 | {"MessageCode":403}                                | HTTP-403
          404 | {}                                                 | HTTP-404
          429 | {"MessageCode":200,"result":3}                     | HTTP-429
          200 | {"MessageCode":429,"Message":"too many requests"}  | HTTP-429
          200 | {"MessageCode":500,"Message":"Too many requests per minute"} | HTTP-429
          500 | {"MessageCode":500,"Message":"too many transactions"} | HTTP-429
          500 | {}                                                 | HTTP-500
          500 | {"MessageCode":200,"result":3}                     | HTTP-500
          503 | {"MessageCode":200,"result":3}                     | HTTP-503
          302 | {"MessageCode":200,"result":3}                     | HTTP-300
          200 | {"MessageCode":"OK","result":3}                    | MOPH-101
          200 | {"MessageCode":2000,"result":3}                    | MOPH-101
          200 | {"result":3}                                       | MOPH-101
          200 | [200]                                              | MOPH-101
          200 | {"MessageCode":200                                 | HTTP-256
          200 | <html>sign in</html>                               | HTTP-254
          200 | ''                                                 | HTTP-253
          """)
  void whatTheServiceSaysAndWhatItMeans(int status, String body, String outcome) {
    server.answers(status, body);
    assertThat(outcome(ASKED, new NumberedTokens(1))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 500})
  void nothingOfAFailuresBodyIsQuoted(int status) {
    server.answers(
        status,
        """
        {"MessageCode":500,"Message":"Marked at line 7","call_stack":"TMarked.Run",
         "debug_sql":"select * from marked","sWhere":"cid='1100000000016'","field_name":"marked"}
        """);
    try (EnvelopeService service = service(new NumberedTokens(1))) {
      SdkException e = catchThrowableOfType(SdkException.class, () -> service.send(ASKED));
      assertThat(e.toString()).contains("MOPH-805").doesNotContainIgnoringCase("marked");
      assertThat(e.correlationId()).isPresent();
      assertThat(e).hasNoCause();
    }
  }

  @Test
  void whatWasStoredWithWarningsTellsThemWithoutNumbersOfPeople() {
    server.answers(
        200,
        """
        {"MessageCode":200,"Message":"OK","processing_warning":["bad date","1100000000016?",null]}
        """);
    try (EnvelopeService service = service(new NumberedTokens(1))) {
      Envelope answer = service.send(ASKED);
      assertThat(answer.warnings()).containsExactly("bad date", "xxxxxxxxxxxxx?");
      assertThat(answer.isEmpty()).isFalse();
      assertThat(answer).hasToString("Envelope[200]");
    }
  }

  @Test
  void aRefusedTokenIsReplacedAndTheCallSentOnceMore() {
    NumberedTokens tokens = new NumberedTokens(9);
    for (ResponseDefinitionBuilder refusal : List.of(okJson(EXPIRED), status(401))) {
      answersFirst(refusal, okJson(OK));
      int before = tokens.given();

      assertThat(outcome(ASKED, tokens)).isEqualTo("result 3");
      assertThat(sentTokens())
          .containsExactly("e30.token" + before + ".", "e30.token" + (before + 1) + ".");
    }
  }

  @Test
  void alsoForACallThatMayNotBeDoneTwiceIfHttpItselfSaysThatNothingWasDone() {
    answersFirst(status(401), okJson(OK));

    assertThat(outcome(WRITTEN, new NumberedTokens(9))).isEqualTo("result 3");
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void butNotAfterAMessageCodeOfWhichNobodyHasWrittenThat() {
    NumberedTokens tokens = new NumberedTokens(9);
    answersFirst(okJson(EXPIRED), okJson(OK));

    try (EnvelopeService service = service(tokens)) {
      SdkException e = catchThrowableOfType(SdkException.class, () -> service.send(WRITTEN));
      assertThat(e.code().id()).isEqualTo("MOPH-804");
      assertThat(server.asked()).hasSize(1);

      assertThat(service.send(WRITTEN).isEmpty()).as("with the next token").isFalse();
      assertThat(tokens.given()).isEqualTo(2);
    }
  }

  @Test
  void theReasonOfARefusalIsKeptApart() {
    server.answers(200, "{\"MessageCode\":400,\"Message\":\"birthDate of 1100000000016\"}");
    assertThat(refusal().serverText()).contains("birthDate of xxxxxxxxxxxxx");
    assertThat(refusal().toString()).doesNotContain("birthDate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call_stack", "debug_sql", "sWhere", "field_name"})
  void butNotOneThatComesWithTheServersInside(String inside) {
    server.answers(200, "{\"MessageCode\":400,\"Message\":\"x\",\"" + inside + "\":\"TMarked\"}");
    assertThat(refusal().serverText()).isEmpty();
  }

  private MophException refusal() {
    try (EnvelopeService service = service(new NumberedTokens(1))) {
      return catchThrowableOfType(MophException.class, () -> service.send(ASKED));
    }
  }

  @Test
  void aTokenThatIsRefusedTwiceIsNotAskedForAThirdTime() {
    server.answers(200, EXPIRED);

    assertThat(outcome(ASKED, new NumberedTokens(9))).isEqualTo("MOPH-804");
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aTokenThatNobodyCanReplaceIsSentOnce() {
    server.answers(200, EXPIRED);

    assertThat(outcome(ASKED, new NumberedTokens(1))).isEqualTo("MOPH-804");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void status501MeansAnExpiredTokenWhenTheNextOneIsTaken() {
    answersFirst(status(501), okJson(OK));

    assertThat(outcome(ASKED, new NumberedTokens(9))).isEqualTo("result 3");
  }

  @Test
  void status501OfAServiceThatDoesNotOfferItCostsOneTokenAndNoMore() {
    NumberedTokens tokens = new NumberedTokens(9);
    server.answers(501, "{}");
    try (EnvelopeService service = service(tokens)) {
      for (int i = 0; i < 5; i++) {
        SdkException e = catchThrowableOfType(SdkException.class, () -> service.send(ASKED));
        assertThat(e.code().id()).isEqualTo("MOPH-105");
      }
    }
    assertThat(tokens.given()).isEqualTo(2);
    assertThat(server.asked()).hasSize(6);
  }

  @Test
  void after501NothingIsSentAgainThatMayNotBeDoneTwice() {
    answersFirst(status(501), okJson(OK));

    assertThat(outcome(WRITTEN, new NumberedTokens(9))).isEqualTo("MOPH-804");
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "-60, result 3, 2", // expired a minute ago
    "600, result 3, 2", // will in ten minutes
    "960, MOPH-105, 1", // in sixteen: the token was not the reason
    "43200, MOPH-105, 1"
  })
  void after501ATokenThatTellsItsEndIsRenewedIfThatIsNearByTheServersClock(
      long seconds, String outcome, int sent) {
    Instant far = Instant.parse("2031-05-05T05:05:05Z");
    ResponseDefinitionBuilder notNow =
        status(501)
            .withHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(far.atOffset(UTC)));
    answersFirst(notNow, okJson(OK));
    Secret token = Secret.of(MophIdpStub.bearer("a", "99999", far.plusSeconds(seconds)));
    TokenSource renewable =
        new TokenSource() {
          @Override
          public Secret secret() {
            return token;
          }

          @Override
          public boolean refused(Secret refused) {
            return true;
          }
        };

    assertThat(outcome(ASKED, renewable)).isEqualTo(outcome);
    assertThat(server.asked()).hasSize(sent);
  }

  private void answersFirst(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    server.server().resetAll();
    server
        .server()
        .stubFor(
            any(anyUrl())
                .inScenario("token")
                .whenScenarioStateIs(STARTED)
                .willReturn(first)
                .willSetStateTo("then"));
    server
        .server()
        .stubFor(any(anyUrl()).inScenario("token").whenScenarioStateIs("then").willReturn(then));
  }

  private List<String> sentTokens() {
    return server.asked().stream()
        .map((LoggedRequest request) -> request.getHeader("Authorization"))
        .map(value -> value.replace("Bearer ", "").replace("bm8gc2lnbmF0dXJl", ""))
        .toList();
  }

  private EnvelopeService service(TokenSource tokens) {
    return EnvelopeService.connect(server.address(), EnvelopeServer.http(), tokens);
  }

  private String outcome(HttpCall call, TokenSource tokens) {
    try (EnvelopeService service = service(tokens)) {
      Envelope answer = service.send(call);
      return answer.isEmpty() ? "empty" : "result " + answer.fields().text("result").orElse("none");
    } catch (SdkException e) {
      return e.code().id();
    }
  }
}
