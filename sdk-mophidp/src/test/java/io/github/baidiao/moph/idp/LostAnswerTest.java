package io.github.baidiao.moph.idp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.baidiao.moph.idp.TestIdp.example;
import static io.github.baidiao.moph.idp.TestIdp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.testing.OpenApiFile;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call whose answer is lost: sent once where it must be, settled where that can be. */
class LostAnswerTest {
  private static final String REGISTRATION =
      "5e8b1c3a-9f24-4d6e-b7a0-3c2d1e0f9a8b 9d2f6c1e-8f0a-4b7d-a3c5-1e2d3c4b5a69"
          + " 2026-11-21T02:15:00Z";

  private static TestIdp server;
  private static MophIdp idp;

  enum Lost {
    CLOSED_CONNECTION(() -> aResponse().withFault(Fault.EMPTY_RESPONSE), "HTTP-105", 2),
    RESET(() -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "HTTP-105", 2),
    GARBAGE(() -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "HTTP-105", 2),
    BROKEN_CHUNK(() -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), "HTTP-252", 2),
    REDIRECT(() -> aResponse().withStatus(307).withHeader("Location", "/elsewhere"), "HTTP-300", 1),
    REQUEST_TIMEOUT(() -> aResponse().withStatus(408), "HTTP-503", 2),
    SERVER_ERROR(() -> aResponse().withStatus(500), "HTTP-500", 1),
    UNAVAILABLE(() -> aResponse().withStatus(503).withHeader("Retry-After", "0"), "HTTP-503", 2),
    GATEWAY_TIMEOUT(() -> aResponse().withStatus(504), "HTTP-503", 2),
    NO_CONTENT(() -> aResponse().withStatus(204), "HTTP-253", 1),
    CUT_OFF(() -> json(200, "{\"MessageCode\":200,\"res"), "HTTP-256", 1);

    private final Supplier<ResponseDefinitionBuilder> answer;
    private final String code;
    private final int posts;

    Lost(Supplier<ResponseDefinitionBuilder> answer, String code, int posts) {
      this.answer = answer;
      this.code = code;
      this.posts = posts;
    }
  }

  @BeforeAll
  static void start() {
    server = new TestIdp();
    idp = MophIdp.connect(server.settings().build());
  }

  @AfterAll
  static void stop() {
    idp.close();
    server.close();
    assertThat(server.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void lateAnswerIsALostOne(IdpCall call) {
    server
        .answering(json(200, "{}").withFixedDelay(4500))
        .butTo("find", example("find", "200", "not_found"))
        .butTo("lookUpOfficer", example("lookUpOfficer", "200", "not_registered"))
        .butTo(call.name(), json(200, "{}").withFixedDelay(4500));

    try (MophIdp hasty = MophIdp.connect(server.settings(Duration.ofMillis(1500), 1).build())) {
      assertThat(Told.by(call, hasty))
          .isEqualTo(AnswersTest.unknown(call, call.isUnsafe() ? "HTTP-106" : "HTTP-104"));
    }
    assertThat(Collections.frequency(server.posts(), call.name())).isOne();
  }

  static Stream<Arguments> lost() {
    return Stream.of(IdpCall.values())
        .flatMap(call -> Stream.of(Lost.values()).map(lost -> Arguments.of(call, lost)));
  }

  @ParameterizedTest
  @MethodSource("lost")
  void lostAnswerIsToldForWhatItIs(IdpCall call, Lost lost) {
    server
        .answering(lost.answer.get())
        .butTo("find", example("find", "200", "not_found"))
        .butTo("showToken", example("showToken", "200", "none"))
        .butTo("lookUpOfficer", example("lookUpOfficer", "200", "not_registered"))
        .butTo(call.name(), lost.answer.get());

    String told = Told.by(call, idp);

    assertThat(told).isEqualTo(AnswersTest.unknown(call, call.isUnsafe() ? "HTTP-106" : lost.code));
    assertThat(Collections.frequency(server.posts(), call.name()))
        .isEqualTo(call.isUnsafe() ? 1 : lost.posts);
  }

  @ParameterizedTest
  @EnumSource
  void registrationIsFoundByItsOwnId(Lost lost) {
    server.answering(lost.answer.get()).butTo("find", example("find", "200", "found"));

    assertThat(Told.by(IdpCall.register, idp)).isEqualTo(REGISTRATION + " looked up");
    assertThat(server.posts()).containsExactly("register", "find");
  }

  @ParameterizedTest
  @EnumSource
  void officerIsFoundByTheRequestsOwnId(Lost lost) {
    server.answering(lost.answer.get()).butTo("lookUpOfficer", officerOnRecord(true));

    assertThat(Told.by(IdpCall.registerOfficer, idp)).isEqualTo(Samples.OFFICER.value());
    assertThat(server.posts()).containsExactly("registerOfficer", "lookUpOfficer");
  }

  @Test
  void officerOfAnotherRequestIsNotTakenForThisOne() {
    server.answering(Lost.RESET.answer.get()).butTo("lookUpOfficer", officerOnRecord(false));

    assertThat(Told.by(IdpCall.registerOfficer, idp)).isEqualTo("MOPH-402");
  }

  private static ResponseDefinitionBuilder officerOnRecord(boolean byThisRequest) {
    String body =
        OpenApiFile.json(IdpContract.operation("lookUpOfficer").answers("200").get("registered"));
    return json(
        200,
        byThisRequest
            ? body.replace("3b241101-e2bb-4255-8caf-4136c566a962", TestIdp.REQUEST_ID.toString())
            : body);
  }

  @ParameterizedTest
  @EnumSource
  void tokenIsShownIfThisRequestIssuedIt(Lost lost) {
    server.answering(lost.answer.get()).butTo("showToken", example("showToken", "200", "holds"));

    assertThat(Told.by(IdpCall.issueToken, idp)).startsWith("493027 https://");
    assertThat(server.posts()).containsExactly("issueToken", "showToken");
  }

  @Test
  void formerTokenIsNotTakenForTheNewOne() {
    String holds = OpenApiFile.json(IdpContract.operation("showToken").answers("200").get("holds"));
    server
        .answering(Lost.RESET.answer.get())
        .butTo("showToken", json(200, holds.replace("6ba7b810", "6ba7b811")));

    assertThat(Told.by(IdpCall.issueToken, idp)).isEqualTo("HTTP-106");
  }

  @Test
  void failingLookUpLeavesItUnknown() {
    server.answering(Lost.SERVER_ERROR.answer.get());

    assertThat(Told.by(IdpCall.register, idp)).isEqualTo("Unknown " + Samples.TRANSACTION);
    assertThat(Told.by(IdpCall.registerOfficer, idp)).isEqualTo("MOPH-402");
    assertThat(Told.by(IdpCall.issueToken, idp)).isEqualTo("HTTP-106");
  }

  @Test
  void whatNeverArrivedIsNoOpenQuestion() {
    IdpSettings settings;
    try (TestIdp gone = new TestIdp()) {
      settings = gone.settings().build();
    }
    try (MophIdp nobody = MophIdp.connect(settings)) {
      for (IdpCall call : IdpCall.values()) {
        assertThat(Told.by(call, nobody)).as(call.name()).isEqualTo("HTTP-101");
      }
    }
  }
}
