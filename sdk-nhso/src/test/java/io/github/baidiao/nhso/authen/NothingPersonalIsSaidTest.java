package io.github.baidiao.nhso.authen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.nhso.ClaimType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary: a marked person is asked about, and nothing of hers, nor the token, may be heard. */
class NothingPersonalIsSaidTest {
  private static final String MARKED =
      """
      {"personalId":"1100000000016","statusAuthen":"TRUE","statusMessage":"มาร์ก 1100000000016",
       "firstName":"สมชายมาร์ก","lastName":"ใจดีมาร์ก","sex":"ชาย","birthDate":{"year":2538,"month":4,"day":13},
       "age":"30 ปีมาร์ก","nation":{"code":"MRK","descriptionTh":"มาร์ก"},"provinceName":"มาร์ก",
       "mainInscl":"MRK","mainInsclName":"สิทธิมาร์ก","hospMain":{"hcode":"98765","hname":"มาร์ก"},
       "error_":"มาร์ก","message":"สมชายมาร์ก 1100000000016",
       "serviceHistories":[{"hcode":"98765","hname":"มาร์ก","serviceDate":"2025-11-07T09:15:37",
        "claimCode":"PP7777777777","serviceCode":"PGMARK","sourceChannel":"MRK"}]}
      """;

  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "สมชาย",
          "มาร์ก",
          "MRK",
          "2538",
          "98765",
          "PGMARK",
          "PP7777777777",
          "09:15:37",
          "2025-11-07",
          TestService.TOKEN);

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestService server = TestService.blank();
        Overheard overheard = new Overheard()) {
      for (AuthenStatusApi api : AuthenStatusApi.values()) {
        AuthenStatusSettings settings = server.settings(api, TestService.TOKEN);
        overheard.shown(settings);
        try (CheckAuthenStatus client = CheckAuthenStatus.connect(settings)) {
          overheard.shown(client);
          for (int status : new int[] {200, 400, 401, 403, 404, 429, 500}) {
            heard(server, client, overheard, okJson(MARKED).withStatus(status));
          }
          for (Fault fault : Fault.values()) {
            heard(server, client, overheard, aResponse().withFault(fault));
          }
          for (int cut = 1; cut < MARKED.length(); cut += 23) {
            heard(server, client, overheard, okJson(MARKED.substring(0, cut)));
          }
          heard(server, client, overheard, okJson("<html>" + MARKED + "</html>"));
          heard(server, client, overheard, okJson(MARKED.replace("PP7777777777", "มาร์ก")));
          heard(server, client, overheard, okJson(MARKED.replace("\"TRUE\"", "false")));
        }
      }

      String heard = overheard.everything();
      assertThat(heard)
          .contains("check-authen-status", "AuthenStatus[masked]", "NHSO-106", "HTTP-256");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void heard(
      TestService server,
      CheckAuthenStatus client,
      Overheard overheard,
      ResponseDefinitionBuilder answer) {
    server.server().resetAll();
    server.server().stubFor(any(anyUrl()).willReturn(answer));
    try {
      AuthenStatusResult result =
          client.of(AuthenJson.SOMCHAI, LocalDate.of(2025, 11, 7), ClaimType.of("PGMARK"));
      overheard.shown(result);
      if (result instanceof AuthenStatusResult.Found found) {
        overheard.shown(found.status());
        overheard.shown(found.status().serviceHistories());
      }
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
