package io.github.baidiao.nhso.endpoint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.testing.Overheard;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A canary: a marked visit goes through every call, and nothing of it may be heard at TRACE. */
class NothingPersonalIsSaidTest {
  private static final String MARKED =
      """
      {"seq":7777777,"authenCode":"EP7777777777","hcode":"99999","pid":"1100000000016",
       "visitNumber":"681107091011","dataError":"สมชาย 1100000000016 EP7777777777",
       "status":"cancelled","message":"สมชาย 1100000000016"}
      """;

  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "1100000000024",
          "สมชาย",
          "ใจดี",
          "681107091011",
          "EP7777777777",
          "EP1000000001",
          "7777777",
          "0812345678",
          "034 123456",
          "99999-T-0001",
          "1200.50",
          "1762481411000",
          "13.7563",
          "000123",
          "แขวงสมมติ",
          "ปิดสิทธิผิดราย",
          TestEndpoint.TOKEN);

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestEndpoint server = new TestEndpoint();
        Overheard overheard = new Overheard()) {
      Records records = new Records();
      URI address = URI.create("http://127.0.0.1:" + server.server().port());
      EndpointSettings settings =
          TestEndpoint.settings(address, records).cancel(Cancels.contract().build()).build();
      overheard.shown(settings);
      overheard.shown(Cancels.contract().build());
      overheard.shown(Visits.fullVisit().build());
      overheard.shown(Visits.withoutCardInFull().build());
      overheard.shown(Visits.cancel());

      try (NhsoEndpoint endpoint = NhsoEndpoint.connect(settings)) {
        for (ResponseDefinitionBuilder answer : answers()) {
          server.answering(answer);
          everyCall(endpoint, records, overheard);
        }
      }

      String heard = overheard.everything();
      assertThat(heard).contains("nhso-claim-detail", "AuthenCode", "HTTP-401");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static List<ResponseDefinitionBuilder> answers() {
    List<ResponseDefinitionBuilder> answers = new ArrayList<>();
    for (int status : new int[] {200, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503}) {
      answers.add(okJson(MARKED).withStatus(status));
    }
    for (Fault fault : Fault.values()) {
      answers.add(aResponse().withFault(fault));
    }
    for (int cut = 1; cut < MARKED.length(); cut += 17) {
      answers.add(okJson(MARKED.substring(0, cut)));
    }
    answers.add(okJson("\"สมชาย 1100000000016\""));
    answers.add(aResponse().withHeader("Content-Type", "text/html").withBody("<p>สมชาย</p>"));
    answers.add(okJson(MARKED.replace("\"dataError\"", "\"x\"")));
    return answers;
  }

  private static void everyCall(NhsoEndpoint endpoint, Records records, Overheard overheard) {
    for (String after : new String[] {"-", "EP7777777777 09:10", "!"}) {
      records.told("PP1000000001 09:10", after);
      note(overheard, () -> endpoint.closeRights(Visits.fullVisit().build()));
      records.told("-", after);
      note(overheard, () -> endpoint.closeRights(Visits.visit().build()).orElseThrow());
      records.told("-", after);
      note(
          overheard,
          () -> endpoint.issueAuthenCode(Visits.withoutCardInFull().build()).orElseThrow());
    }
    note(overheard, () -> endpoint.cancelRights(Visits.cancel()));
    note(overheard, endpoint::isSandbox);
  }

  private static void note(Overheard overheard, Supplier<Object> call) {
    try {
      overheard.shown(call.get());
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
