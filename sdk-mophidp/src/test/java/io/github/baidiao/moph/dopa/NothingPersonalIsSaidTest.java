package io.github.baidiao.moph.dopa;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.core.testing.Overheard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary: a marked person's card is asked about, and nothing of it may be heard. */
class NothingPersonalIsSaidTest {
  private static final CardStatusRequest MARKED =
      Cards.card("1100000000016", "นาย#มาร์กชื่อ#มาร์กกลาง#มาร์กสกุล", "25380413", "MK1234567890");
  private static final ChipCardRequest CHIP = Cards.chip("1100000000016", "A1B2C3D4E5F60789");
  private static final String ANSWER =
      Cards.file("normal.1.2.xml").replace("สถานะปกติ", "1100000000016 มาร์กชื่อ");

  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "มาร์ก",
          "%E0%B8%A1%E0%B8%B2",
          "25380413",
          "MK1234567890",
          "MK1-2345678-90",
          "A1B2C3D4E5F60789",
          "999904567891",
          "marked-key",
          "marked-secret",
          "marked-agent",
          TestStatus.TOKEN,
          "CitizenID");

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestStatus server = TestStatus.blank();
        Overheard overheard = new Overheard()) {
      overheard.shown(MARKED);
      overheard.shown(CHIP);
      for (String body :
          List.of(
              ANSWER,
              Cards.file("fault.1.2.xml"),
              "[4] มาร์ก 1100000000016",
              "{\"Result\":true}")) {
        for (int status : new int[] {200, 400, 401, 403, 404, 429, 500, 503}) {
          heard(server, overheard, aResponse().withStatus(status).withBody(body));
        }
        heard(server, overheard, ok(body.substring(0, body.length() / 2)));
        heard(server, overheard, ok("<html>" + body));
      }
      heard(server, overheard, ok(ANSWER.replace("<soap:Body>", "<!-- 1100000000016 --><มาร์ก/>")));
      heard(server, overheard, ok("<!DOCTYPE a [<!ENTITY มาร์ก '1100000000016'>]>" + ANSWER));
      for (Fault fault : Fault.values()) {
        heard(server, overheard, aResponse().withFault(fault));
      }

      String heard = overheard.everything();
      assertThat(heard)
          .contains("dopa-CheckCardByLaser", "dopa-CheckCardByCID", "dga-card-status", "dga-token")
          .contains("CardStatusRequest[masked]", "ChipCardRequest[masked]", "CardStatus[NORMAL")
          .contains("MOPH-101", "HTTP-500");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void heard(
      TestStatus server, Overheard overheard, ResponseDefinitionBuilder answer) {
    server.answers(answer);
    for (SoapVersion version : SoapVersion.values()) {
      try (DopaSoap dopa = server.soap(version)) {
        overheard.shown(dopa);
        said(overheard, () -> overheard.shown(dopa.ask(MARKED)));
        said(overheard, () -> overheard.shown(dopa.checkByChip(CHIP)));
      }
    }
    DgaSettings settings =
        server
            .dga()
            .consumerKey(SecretSource.of(Secret.of("marked-key")))
            .consumerSecret(SecretSource.of(Secret.of("marked-secret")))
            .agent("marked-agent")
            .build();
    overheard.shown(settings);
    try (DgaGateway dga = DgaGateway.connect(settings)) {
      overheard.shown(dga);
      said(overheard, () -> overheard.shown(dga.ask(MARKED)));
    }
  }

  private static void said(Overheard overheard, Runnable call) {
    try {
      call.run();
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
