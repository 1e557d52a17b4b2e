package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.testing.Overheard;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A canary: a marked person goes through every call, and nothing of hers may be heard. */
class NothingPersonalIsSaidTest {
  private static final String MARKED =
      """
      {"pid":"1100000000016","titleName":"003","fname":"สมชายมาร์ก","lname":"ใจดีมาร์ก",
       "nation":"099","birthDate":"25380413","sex":"ชาย","age":"30 ปีมาร์ก",
       "mainInscl":"(MRK) สิทธิมาร์ก","subInscl":"(MRKSUB) มาร์ก","image":"TUFSS0VEMTIz",
       "hospMain":{"hcode":"98765","hname":"โรงพยาบาลมาร์ก"},
       "claimTypes":[{"claimType":"PGMARK","claimTypeName":"มาร์ก"}],
       "correlationId":"c0ffee00-0000-4000-8000-00000000beef",
       "claimCode":"PP7777777777","hcode":"99999","claimType":"PGMARK",
       "claimDateTime":"2025-11-07T09:15:37","checkDate":"2025-11-07T17:26:31",
       "defaultTerminal":"Feitian SCR301 0","token":"5ec2e700-0000-4000-8000-00000000feed",
       "message":"สมชายมาร์ก 1100000000016"}
      """;

  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "1-1000-00000-01-6",
          "สมชาย",
          "มาร์ก",
          "MRK",
          "25380413",
          "1995-04-13",
          "TUFSS0VEMTIz",
          "MARKED123",
          "98765",
          "PGMARK",
          "c0ffee00",
          "5ec2e700",
          "PP7777777777",
          "09:15:37",
          "0887654321",
          "HN-MARK-7");

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestAgent server = TestAgent.blank();
        Overheard overheard = new Overheard();
        SecureSmartCardAgent agent = server.client()) {
      AuthenRequest request = request(server, agent);
      overheard.shown(request);
      overheard.shown(request.patient());

      everyCall(server, agent, request, overheard, okJson(MARKED));
      for (BadAnswers bad : BadAnswers.values()) {
        everyCall(server, agent, request, overheard, bad.answer());
        everyCall(server, agent, request, overheard, okJson(MARKED), bad.answer());
      }
      for (int status : IntStream.of(400, 401, 403, 404, 409, 418, 422, 429, 500).toArray()) {
        ResponseDefinitionBuilder refusal = okJson(MARKED).withStatus(status);
        everyCall(server, agent, request, overheard, refusal);
        everyCall(server, agent, request, overheard, okJson(MARKED), refusal);
      }
      for (int cut = 1; cut < MARKED.length(); cut += 23) {
        everyCall(server, agent, request, overheard, okJson(MARKED.substring(0, cut)));
      }

      String heard = overheard.everything();
      assertThat(heard).contains("confirm-save", "NHSO-106", "HTTP-256");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static AuthenRequest request(TestAgent server, SecureSmartCardAgent agent) {
    server.server().stubFor(any(anyUrl()).willReturn(okJson(MARKED)));
    AgentPatient patient = agent.read(ReadImage.WITH_IMAGE).orElseThrow();
    return AuthenRequest.builder()
        .patient(patient)
        .claimType(patient.claimTypes().get(0))
        .mobile(MobileNumber.of("0887654321"))
        .hn("HN-MARK-7")
        .build();
  }

  private static void everyCall(
      TestAgent server,
      SecureSmartCardAgent agent,
      AuthenRequest request,
      Overheard overheard,
      ResponseDefinitionBuilder... lookUpThenOthers) {
    server.server().resetAll();
    server
        .server()
        .stubFor(any(anyUrl()).willReturn(lookUpThenOthers[lookUpThenOthers.length - 1]));
    server
        .server()
        .stubFor(
            get(urlPathEqualTo("/api/nhso-service/latest-authen-code/1100000000016"))
                .willReturn(lookUpThenOthers[0]));
    note(overheard, agent::terminals);
    note(overheard, agent::defaultTerminal);
    note(overheard, agent::isSandbox);
    note(overheard, () -> agent.read(ReadImage.WITH_IMAGE));
    note(overheard, () -> agent.read(ReadImage.WITH_IMAGE).orElseThrow());
    note(overheard, () -> agent.readCardOnly().orElseThrow());
    note(overheard, () -> agent.confirmSave(request));
    note(overheard, () -> agent.confirmSave(request).orElseThrow());
    note(overheard, () -> agent.saveAsDraft(request).orElseThrow());
    note(overheard, () -> agent.latestAuthenCode(Requests.SOMCHAI));
    note(overheard, () -> agent.latestFiveAuthenCodes(Requests.SOMCHAI));
  }

  private static void note(Overheard overheard, Supplier<Object> call) {
    try {
      overheard.shown(call.get());
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
