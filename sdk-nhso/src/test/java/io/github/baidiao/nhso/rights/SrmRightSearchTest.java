package io.github.baidiao.nhso.rights;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.token.SrmSession;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SrmRightSearchTest {
  private static final String SEARCH = "/api/ucws/v1/right-search";
  private static final String PORTAL = "/api/scard/access-token";

  // Each request is counted, so none is repeated for a machine that is slow.
  private static final HttpSettings ONCE =
      HttpSettings.builder()
          .attemptTimeout(Duration.ofSeconds(30))
          .totalDeadline(Duration.ofSeconds(30))
          .maxAttempts(1)
          .build();

  private final TestRights server = TestRights.blank();
  private SrmSession session;
  private RightSearch search;

  @BeforeEach
  void connect() {
    server.answers(status(401));
    session = SrmLogin.renewable().session(server.address(), ONCE);
    search =
        SrmRightSearch.connect(
            SrmRightSettings.builder()
                .baseUrl(server.address())
                .session(session)
                .http(ONCE)
                .build());
  }

  @AfterEach
  void close() {
    search.close();
    session.close();
    server.close();
  }

  @Test
  void refusedTokenIsRenewedOnceAndTheQuestionAskedOnceMore() {
    takes(SrmLogin.SECOND);
    portalGives(SrmLogin.SECOND);

    assertThat(search.of(RightFiles.SOMCHAI)).isInstanceOf(RightsResult.Found.class);
    assertThat(asked())
        .containsExactly("GET " + SEARCH, "POST " + PORTAL, "GET " + SEARCH)
        .hasSize(3);
    assertThat(search.of(RightFiles.SOMCHAI)).isInstanceOf(RightsResult.Found.class);
    assertThat(server.requests()).as("no renewal without need").hasSize(4);
  }

  @Test
  void newTokenThatIsRefusedTooIsNotRenewedAgain() {
    portalGives(SrmLogin.SECOND);

    assertFails("HTTP-401");
    assertThat(asked()).containsExactly("GET " + SEARCH, "POST " + PORTAL, "GET " + SEARCH);
  }

  @Test
  void loginThatEndedIsTold() {
    server
        .server()
        .stubFor(
            post(urlPathEqualTo(PORTAL))
                .willReturn(okJson("{\"error\":\"invalid_grant\"}").withStatus(400)));

    assertFails("NHSO-303");
    assertThat(asked()).containsExactly("GET " + SEARCH, "POST " + PORTAL);
  }

  @Test
  void questionNamesThePersonAlone() {
    takes(SrmLogin.FIRST);

    search.of(RightFiles.SOMCHAI);

    assertThat(server.requests())
        .extracting(LoggedRequest::getUrl)
        .containsExactly(SEARCH + "?pid=1100000000016");
  }

  private void assertFails(String code) {
    assertThatExceptionOfType(SdkException.class)
        .isThrownBy(() -> search.of(RightFiles.SOMCHAI))
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
  }

  private List<String> asked() {
    return server.requests().stream()
        .map(each -> each.getMethod() + " " + each.getUrl().replaceAll("\\?.*", ""))
        .toList();
  }

  private void takes(String token) {
    server
        .server()
        .stubFor(
            get(urlPathEqualTo(SEARCH))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(Source.SRM.goodAnswer()));
  }

  private void portalGives(String token) {
    server
        .server()
        .stubFor(
            post(urlPathEqualTo(PORTAL))
                .willReturn(
                    okJson(
                        "{\"access_token\":\"%s\",\"refresh_token\":\"refresh-%s\"}"
                            .formatted(token, UUID.randomUUID()))));
  }
}
