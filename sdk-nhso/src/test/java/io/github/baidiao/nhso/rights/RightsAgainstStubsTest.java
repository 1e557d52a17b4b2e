package io.github.baidiao.nhso.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.SentDate;
import io.github.baidiao.nhso.token.EndpointToken;
import io.github.baidiao.nhso.token.SmcTokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsAgainstStubsTest {
  private static TestRights stubs;

  @BeforeAll
  static void start() {
    stubs = TestRights.withStubs();
  }

  @AfterAll
  static void stop() {
    stubs.close();
  }

  @ParameterizedTest
  @EnumSource
  void everySourceTellsTheSameOfEveryPerson(Source source) {
    try (RightSearch search = source.connect(stubs.address())) {
      assertRight(search, "1100000000016", "UCS", "89", "1995-04-13");
      assertRight(search, "1100000000024", "UCS", "89", null);
      assertRight(search, "3100000000039", "WEL", "77", "1952");
      assertRight(search, "5100000000043", "SSS", "S1", null);
      assertThat(search.of(CitizenId.of("0010000000001")).orElseThrow().nationality())
          .isEqualTo(Nationality.NOT_THAI);
      assertThat(search.of(CitizenId.of("1100000000008")))
          .isInstanceOf(RightsResult.NoRights.class);
      assertThat(search.of(CitizenId.of("1100000000032")))
          .isInstanceOf(RightsResult.UnknownPerson.class);
    }
  }

  private static void assertRight(
      RightSearch search, String pid, String main, String sub, String birth) {
    Rights rights = search.of(CitizenId.of(pid)).orElseThrow();
    Fund fund = rights.funds().get(0);
    assertThat(rights.name()).isPresent();
    assertThat(rights.sex()).isPresent();
    assertThat(rights.nationality()).isEqualTo(Nationality.THAI);
    assertThat(fund.mainInscl().code()).contains(main);
    assertThat(fund.subInscl().orElseThrow().code()).contains(sub);
    assertThat(fund.hospMain().map(HospitalRef::code).orElseThrow().value()).isEqualTo("99999");
    assertThat(rights.birthDate().flatMap(SentDate::date)).isPresent();
    if (birth != null) {
      assertThat(rights.birthDate().flatMap(SentDate::date).map(ThaiDate::iso)).contains(birth);
    }
  }

  @Test
  void otherTokensAreTurnedAway() {
    EndpointToken another =
        EndpointToken.from(SecretSource.of(Secret.of("12345678-0000-4000-8000-00000000cafe")));
    URI endpoint = stubs.address().resolve("/nhsoendpoint");
    assertFails(
        EndpointRightSearch.connect(
            EndpointRightSettings.builder()
                .baseUrl(endpoint)
                .token(another)
                .http(Source.QUICK)
                .build()),
        "HTTP-401");
    assertFails(
        RealPersonSearch.connect(
            RealPersonSettings.builder()
                .baseUrl(endpoint)
                .token(another)
                .sourceId("99999")
                .http(Source.QUICK)
                .build()),
        "HTTP-401");
    assertFails(
        UcwsOverPlainHttp.connect(
            UcwsOverPlainHttpSettings.builder()
                .baseUrl(stubs.address())
                .token(
                    SmcTokenSource.of(SecretSource.of(Secret.of("1100000000024#0123456789abcdef"))))
                .http(Source.QUICK)
                .build()),
        "NHSO-203");
  }

  private static void assertFails(RightSearch search, String code) {
    try (search) {
      assertThatExceptionOfType(SdkException.class)
          .isThrownBy(() -> search.of(RightFiles.SOMCHAI))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/nhsoendpoint/api/v2/right-search, 400",
    "/nhsoendpoint/api/v2/right-search?pid=1100000000016, 400",
    "/nhsoendpoint/api/v2/right-search?checkDate=2025-11-07T00:00:00, 400",
    "/nhsoendpoint/api/v2/right-search?pid=110000000001&checkDate=2025-11-07T00:00:00, 400",
    "/nhsoendpoint/api/v2/right-search?pid=1100000000016&checkDate=2568-11-7T00:00:00, 400",
    "/nhsoendpoint/api/v2/right-search?pid=1100000000016&checkDate=2025-11-07, 400",
    "/nhsoendpoint/api/v2/right-search?pid=1100000000016&checkDate=2025-11-07T00:00:00&x=1, 400",
    "/nhsoendpoint/api/v2/right-search?pid=1100000000016&checkDate=2025-11-07T00:00:00, 200",
    "/nhsoendpoint/api/v2/right-search?pid=1100000000016&checkDate=2025-11-07T00%3A00%3A00, 200",
    "/nhsoendpoint/api/RealPerson?SOURCE_ID=99999&pid=1100000000016, 400",
    "/nhsoendpoint/api/RealPerson?PID=1100000000016, 400",
    "/nhsoendpoint/api/RealPerson?SOURCE_ID=99999&PID=1100000000016, 200",
  })
  void questionOfAnotherFormIsRefused(String url, int status) throws Exception {
    HttpResponse<String> answer =
        send(request(url).header("Authorization", "Bearer 00000000-0000-4000-8000-000000000001"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-Baidiao-Sandbox")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nhsoendpoint/api/v2/right-search?pid=1100000000016&checkDate=2025-11-07T00:00:00",
        "/nhsoendpoint/api/RealPerson?SOURCE_ID=99999&PID=1100000000016",
        "/api/ucws/v1/right-search?pid=1100000000016",
      })
  void withoutATokenNothingIsTold(String url) throws Exception {
    assertThat(send(request(url)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<user_person_id>1100000000024</user_person_id><person_id>1100000000016</person_id>",
        "<user_person_id>1100000000024</user_person_id><smctoken>sandbox012345678</smctoken>"
            + "<person_id>1100000000016</person_id><more/>",
        "<user_person_id/><smctoken>sandbox012345678</smctoken>"
            + "<person_id>1100000000016</person_id>",
      })
  void soapQuestionOfAnotherFormIsAFault(String fields) throws Exception {
    String soap =
        UcwsXml.request(RightFiles.SOMCHAI, "t", RightFiles.SOMCHAI)
            .replaceAll("<user_person_id>.*</person_id>", fields);

    HttpResponse<String> answer =
        send(
            request("/ucwstokenp1/UCWSTokenP1")
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(soap)));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("user_person_id, smctoken, person_id");
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(stubs.address().resolve(url));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
