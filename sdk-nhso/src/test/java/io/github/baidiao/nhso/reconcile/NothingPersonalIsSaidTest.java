package io.github.baidiao.nhso.reconcile;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A canary: marked visits are looked up, and nothing of them, nor the token, may be heard. */
class NothingPersonalIsSaidTest {
  private static final String TOKEN = "00000000-0000-4000-8000-0000000000c4";
  private static final String MARKED =
      """
      {"personalId":"1100000000016","statusAuthen":true,"statusMessage":"มาร์ก 1100000000016",
       "firstName":"สมชายมาร์ก","lastName":"ใจดีมาร์ก","hospMain":{"hcode":"98765","hname":"มาร์ก"},
       "message":"สมชายมาร์ก 1100000000016",
       "serviceHistories":[{"hospital":{"hcode":"98765","hname":"มาร์ก"},
        "serviceDateTime":"2025-11-07T09:15:37","claimCode":"PP7777777777",
        "service":{"code":"PGMARK"},"sourceChannel":"MRK"}]}
      """;

  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "สมชาย",
          "มาร์ก",
          "MRK",
          "HN-7654321",
          "98765",
          "PGMARK",
          "PP7777777777",
          "09:15:37",
          "2025-11-07",
          TOKEN);

  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig().bindAddress("127.0.0.1").dynamicPort().disableRequestJournal());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (Overheard overheard = new Overheard()) {
      for (int status : new int[] {200, 400, 401, 403, 404, 429, 500}) {
        heard(overheard, okJson(MARKED).withStatus(status));
      }
      for (Fault fault : Fault.values()) {
        heard(overheard, aResponse().withFault(fault));
      }
      for (int cut = 1; cut < MARKED.length(); cut += 41) {
        heard(overheard, okJson(MARKED.substring(0, cut)));
      }
      heard(overheard, okJson("<html>" + MARKED + "</html>"));
      heard(overheard, okJson(MARKED.replace("PP7777777777", "มาร์ก")));
      heard(overheard, okJson(MARKED.replace("T09:15:37", "Tมาร์ก")));
      heard(overheard, okJson(MARKED.replace("true", "false")));
      for (String text : new String[] {"มาร์ก", "ไม่พบข้อมูลของมาร์ก"}) {
        heard(overheard, okJson("{\"statusAuthen\":false,\"statusMessage\":\"" + text + "\"}"));
      }

      String heard = overheard.everything();
      assertThat(heard)
          .contains("check-authen-status", "Found", "NotFound", "Refused", "Failed")
          .contains("VisitRow[masked]", "NHSO-106", "HTTP-401", "HTTP-429", "NHSO-504");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private void heard(Overheard overheard, ResponseDefinitionBuilder answer) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(answer));
    try (ClaimCodeReconciler reconciler = ClaimCodeReconciler.connect(service(), settings())) {
      overheard.shown(reconciler);
      ReconcileSummary summary =
          reconciler.reconcile(visits(), new Shown(overheard), (done, known) -> {});
      overheard.shown(summary);
      summary.fault().ifPresent(overheard::thrown);
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }

  private static ReconcileSettings settings() {
    return ReconcileSettings.builder()
        .unit(HospitalCode.of("98765"))
        .rateLimit(RateLimit.off())
        .pause(Duration.ZERO)
        .attempts(2)
        .tooManyRequests(2)
        .failuresInARow(2)
        .build();
  }

  private AuthenStatusSettings service() {
    return AuthenStatusSettings.builder()
        .baseUrl(URI.create("http://127.0.0.1:" + server.port()))
        .token(AuthenStatusToken.from(SecretSource.of(Secret.of(TOKEN))))
        .build();
  }

  private static Iterator<VisitRow> visits() {
    Visit visit =
        Visit.builder()
            .key("HN-7654321")
            .citizenId(CitizenId.of("1100000000016"))
            .day(LocalDate.of(2025, 11, 7))
            .hospital(HospitalCode.of("98765"))
            .build();
    return Stream.of(
            VisitRow.of(visit),
            VisitRow.unusable("HN-7654321", CoreErrorCode.CITIZEN_ID_INVALID),
            VisitRow.of(visit))
        .iterator();
  }

  /** A journal that prints what it is given, as a careless program would. */
  private record Shown(Overheard overheard) implements ReconcileJournal {
    @Override
    public boolean isDone(long row) {
      return false;
    }

    @Override
    public void record(ReconciledVisit result) {
      overheard.shown(result);
      overheard.shown(result.input());
      overheard.shown(result.input().visit());
    }
  }
}
