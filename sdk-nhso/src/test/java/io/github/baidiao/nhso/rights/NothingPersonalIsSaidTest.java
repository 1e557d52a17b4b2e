package io.github.baidiao.nhso.rights;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.nhso.agent.BadAnswers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A canary: a marked person is searched in every source, and nothing of hers may be heard. */
class NothingPersonalIsSaidTest {
  private static final String SEARCH =
      """
      {"checkDate":"2025-11-07T09:15:37","pid":"1100000000016","tname":"นางมาร์ก",
       "fname":"มาลีมาร์ก","lname":"ใจดีมาร์ก","nation":{"id":"7M7","name":"ชาติมาร์ก"},
       "sex":{"id":"2","name":"หญิง"},"birthDate":"25380413","deathDate":"25670229",
       "birthDateNew":{"year":2538,"month":4,"day":13},
       "firstName":"มาลีมาร์ก","lastName":"ใจดีมาร์ก","mainInscl":"(MRK) สิทธิมาร์ก",
       "hospMain":"(98765) มาร์ก","age":"30 ปีมาร์ก",
       "funds":[{"mainInscl":{"id":"MRK","name":"สิทธิมาร์ก"},"cardId":"CARDMARK77",
       "hospMain":{"hcode":"98765","hname":"โรงพยาบาลมาร์ก"},"startDateTime":"2021-03-16T13:11:56"}],
       "message":"มาลีมาร์ก 1100000000016","dataError":%s}
      """;
  private static final String WITHOUT_ERROR = SEARCH.formatted("null");
  private static final String WITH_ERROR = SEARCH.formatted("\"มาลีมาร์ก 1100000000016\"");

  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "1-1000-00000-01-6",
          "1100000000024",
          "มาลี",
          "สมชาย",
          "มาร์ก",
          "MRK",
          "CARDMARK77",
          "25380413",
          "1995-04-13",
          "25670229",
          "98765",
          "09:15:37",
          "00000000cafe",
          "sandbox012345678",
          "eyJ");

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestRights server = TestRights.blank();
        Overheard overheard = new Overheard()) {
      List<RightSearch> searches =
          Stream.of(Source.values()).map(source -> source.connect(server.address())).toList();
      ask(server, searches, overheard, okJson(WITHOUT_ERROR));
      ask(server, searches, overheard, okJson(WITH_ERROR));
      ask(server, searches, overheard, Source.UCWS.goodAnswer());
      ask(server, searches, overheard, Source.answer("ucws-other-status.xml"));
      for (BadAnswers bad : BadAnswers.values()) {
        ask(server, searches, overheard, bad.answer());
      }
      for (int status : IntStream.of(400, 401, 403, 404, 409, 422, 429, 500).toArray()) {
        ask(server, searches, overheard, okJson(WITHOUT_ERROR).withStatus(status));
      }
      for (int cut = 1; cut < WITHOUT_ERROR.length(); cut += 61) {
        ask(server, searches, overheard, okJson(WITHOUT_ERROR.substring(0, cut)));
      }
      String soap = RightFiles.text("ucws.xml");
      for (int cut = 1; cut < soap.length(); cut += 101) {
        String part = soap.substring(0, cut);
        ask(
            server,
            searches,
            overheard,
            aResponse().withHeader("Content-Type", "text/xml").withBody(part));
      }
      searches.forEach(RightSearch::close);

      String heard = overheard.everything();
      assertThat(heard)
          .contains("endpoint-right-search", "real-person", "srm-right-search", "ucws-search")
          .contains("NHSO-106", "HTTP-256");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void ask(
      TestRights server,
      List<RightSearch> searches,
      Overheard overheard,
      ResponseDefinitionBuilder answer) {
    server.answers(answer);
    for (RightSearch search : searches) {
      try {
        RightsResult result = search.of(RightFiles.SOMCHAI);
        overheard.shown(result);
        Rights rights = result.orElseThrow();
        overheard.shown(rights);
        rights.funds().forEach(overheard::shown);
        rights.birthDate().ifPresent(overheard::shown);
        rights.nation().ifPresent(overheard::shown);
      } catch (SdkException e) {
        overheard.thrown(e);
      }
    }
  }
}
