package io.github.baidiao.nhso.authen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.authen.AuthenStatusResult.Found;
import io.github.baidiao.nhso.authen.AuthenStatusResult.NotFound;
import io.github.baidiao.nhso.authen.AuthenStatusResult.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenStatusAgainstStubsTest {
  private static final CitizenId MALEE = CitizenId.of("1100000000024");
  private static final CitizenId BOONMEE = CitizenId.of("3100000000039");
  private static final CitizenId BUSY = CitizenId.of("1100000000008");
  private static final HospitalCode OWN = HospitalCode.of("99999");
  private static final LocalDate DAY = LocalDate.of(2025, 11, 7);

  private static TestService stubs;

  @BeforeAll
  static void start() {
    stubs = TestService.withStubs();
  }

  @AfterAll
  static void stop() {
    stubs.close();
  }

  @BeforeEach
  void reset() {
    stubs.server().resetScenarios();
  }

  @ParameterizedTest
  @EnumSource
  void eachPersonHasWhatTheStubsTell(AuthenStatusApi api) {
    try (CheckAuthenStatus client = stubs.client(api)) {
      AuthenStatus somchai = found(client.of(AuthenJson.SOMCHAI, DAY));
      AuthenStatus malee = found(client.of(MALEE, DAY));
      AuthenStatus dao = found(client.of(CitizenId.of("5100000000043"), DAY));

      assertThat(codes(somchai.authenticated())).containsExactly("PP1000000001");
      assertThat(somchai.closed()).isEmpty();
      assertThat(codes(malee.at(OWN).authenticated())).containsExactly("PP1000000002");
      assertThat(codes(malee.at(OWN).closed())).containsExactly("EP1000000002");
      assertThat(codes(malee.authenticated())).contains("PP1000000012");
      assertThat(codes(dao.closed())).containsExactly("EP1000000004");
      assertThat(dao.at(OWN).serviceHistories()).isEmpty();
      assertThat(malee.on(DAY).serviceHistories()).hasSize(3);
      assertThat(client.of(BOONMEE, DAY)).isInstanceOf(NotFound.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneServiceCanBeAskedFor(AuthenStatusApi api) {
    try (CheckAuthenStatus client = stubs.client(api)) {
      ClaimType dialysis = ClaimType.of("PG0130001");

      assertThat(codes(found(client.of(MALEE, DAY, dialysis)).serviceHistories()))
          .containsExactly("PP1000000012");
      assertThat(client.of(AuthenJson.SOMCHAI, DAY, dialysis)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void busyServiceIsAskedAgainWhenItSays() {
    int before = stubs.questions();

    try (CheckAuthenStatus client = stubs.client(AuthenStatusApi.CURRENT)) {
      assertThat(client.of(BUSY, DAY)).isInstanceOf(NotFound.class);
    }
    assertThat(stubs.questions() - before).isEqualTo(2);
  }

  @Test
  void otherTokenThanTheSandboxesIsRefused() {
    AuthenStatusSettings settings =
        stubs.settings(AuthenStatusApi.CURRENT, "11111111-0000-4000-8000-000000000001");

    try (CheckAuthenStatus client = CheckAuthenStatus.connect(settings)) {
      assertThatExceptionOfType(ServiceException.class)
          .isThrownBy(() -> client.of(MALEE, DAY))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo("HTTP-401"));
    }
  }

  @Test
  void serviceOfAnotherFormIsRefused() {
    try (CheckAuthenStatus client = stubs.client(AuthenStatusApi.CURRENT)) {
      assertThat(client.of(MALEE, DAY, ClaimType.of("X"))).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "personalId=1100000000016, 400",
    "serviceDate=2025-11-07, 400",
    "personalId=110000000001&serviceDate=2025-11-07, 400",
    "personalId=1100000000016&serviceDate=07/11/2025, 400",
    "personalId=1100000000016&serviceDate=2025-13-07, 400",
    "personalId=1100000000016&serviceDate=2025-11-07&serviceCode=, 400",
    "personalId=1100000000016&serviceDate=2025-11-07&pid=1, 400",
    "personalId=1100000000016&serviceDate=2025-11-07&serviceDate=2025-11-08, 400",
    "personalId=1100000000016&serviceDate=2025-11-07, 200",
    "personalId=1100000000016&serviceDate=2025-11-07&serviceCode=PG0060001, 200",
  })
  void stubsTakeTheDocumentedQuestionAlone(String query, int status) throws Exception {
    for (AuthenStatusApi api : AuthenStatusApi.values()) {
      String url = stubs.settings(api, "").baseUrl() + api.path() + "?" + query;

      assertThat(get(url, "Bearer " + TestService.TOKEN).statusCode()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TestService.TOKEN, "Basic dTpw", "Bearer x"})
  void stubsWantABearerToken(String authorization) throws Exception {
    String url =
        stubs.settings(AuthenStatusApi.CURRENT, "").baseUrl()
            + "/api/check-authen-status?personalId=1100000000016&serviceDate=2025-11-07";

    assertThat(get(url, authorization).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> get(String url, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
    return answer;
  }

  private static AuthenStatus found(AuthenStatusResult result) {
    return ((Found) result).status();
  }

  private static List<String> codes(List<ServiceHistory> histories) {
    return histories.stream().map(each -> each.claimCode().value()).toList();
  }
}
