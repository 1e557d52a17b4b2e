package io.github.baidiao.nhso.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.agent.BadAnswers;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightFaultsTest {
  private static TestRights server;

  @BeforeAll
  static void start() {
    server = TestRights.blank();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void badAnswerIsAFaultOfEverySourceAndSaysNothingOfThePerson(BadAnswers bad) {
    for (Source source : Source.values()) {
      server.answers(bad.answer());
      try (RightSearch search = source.connect(server.address())) {
        assertThatExceptionOfType(SdkException.class)
            .as(source.name())
            .isThrownBy(() -> search.of(RightFiles.SOMCHAI))
            .satisfies(e -> assertThat(e.toString()).doesNotContain("1100000000016", "สมช"));
      }
    }
  }

  @Test
  void questionToEndpointNamesPersonAndDayInBangkok() {
    server.answers(Source.ENDPOINT.goodAnswer());
    try (RightSearch search = Source.ENDPOINT.connect(server.address())) {
      search.of(RightFiles.SOMCHAI);
      ((EndpointRightSearch) search).of(RightFiles.SOMCHAI, LocalDate.of(2025, 1, 2));
    }

    LoggedRequest today = server.requests().get(0);
    assertThat(today.getUrl()).startsWith("/nhsoendpoint/api/v2/right-search?");
    assertThat(today.queryParameter("pid").firstValue()).isEqualTo("1100000000016");
    assertThat(today.queryParameter("checkDate").firstValue()).isEqualTo("2025-11-07T00:00:00");
    assertThat(today.getHeader("Authorization"))
        .isEqualTo("Bearer 00000000-0000-4000-8000-00000000cafe");
    assertThat(server.requests().get(1).queryParameter("checkDate").firstValue())
        .isEqualTo("2025-01-02T00:00:00");
  }

  @Test
  void questionToRealPersonHasNamesInCapitals() {
    server.answers(Source.REAL_PERSON.goodAnswer());
    try (RightSearch search = Source.REAL_PERSON.connect(server.address())) {
      search.of(RightFiles.SOMCHAI);
    }

    assertThat(server.requests().get(0).getUrl())
        .isEqualTo("/nhsoendpoint/api/RealPerson?SOURCE_ID=99999&PID=1100000000016");
  }

  @ParameterizedTest
  @EnumSource
  void busyServiceIsAskedAgainWhenItSaysSo(Source source) {
    server.answers(source.goodAnswer());
    server
        .server()
        .stubFor(
            WireMock.any(WireMock.anyUrl())
                .inScenario("busy")
                .whenScenarioStateIs("Started")
                .willSetStateTo("free")
                .willReturn(WireMock.status(429).withHeader("Retry-After", "0")));
    try (RightSearch search = source.connect(server.address())) {
      assertThat(search.of(RightFiles.SOMCHAI)).isInstanceOf(RightsResult.Found.class);
    }
  }

  @Test
  void webPageWithStatus400IsNoRefusalOfNhso() {
    server.answers(
        WireMock.aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "text/html")
            .withBody("<html>proxy</html>"));
    try (RightSearch search = Source.ENDPOINT.connect(server.address())) {
      assertThatExceptionOfType(ServiceException.class)
          .isThrownBy(() -> search.of(RightFiles.SOMCHAI))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo("HTTP-400"));
    }
  }

  @Test
  void refusalWithoutAWordIsARefusal() {
    server.answers(WireMock.status(400));
    try (RightSearch search = Source.ENDPOINT.connect(server.address())) {
      RightsResult result = search.of(RightFiles.SOMCHAI);

      assertThat(result).isInstanceOf(RightsResult.Refused.class);
      assertThat(((RightsResult.Refused) result).serverText()).isEqualTo(Optional.empty());
    }
  }

  @Test
  void whatIsNoRightIsThrownWithItsOwnCode() {
    RightsResult unknown = new RightsResult.UnknownPerson();
    RightsResult none = new RightsResult.NoRights(RightFiles.rightsOfSearch("search-died.json"));
    RightsResult refused = new RightsResult.Refused(Optional.of("ปฏิเสธ"));

    assertThrows(unknown, NhsoErrorCode.PERSON_UNKNOWN);
    assertThrows(none, NhsoErrorCode.NO_RIGHTS);
    assertThrows(refused, NhsoErrorCode.REFUSED);
  }

  private static void assertThrows(RightsResult result, NhsoErrorCode code) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(result::orElseThrow)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
