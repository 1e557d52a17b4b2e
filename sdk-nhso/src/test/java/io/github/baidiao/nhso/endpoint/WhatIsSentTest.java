package io.github.baidiao.nhso.endpoint;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bytes of every body, compared with files written by hand from the protocol document; their
 * milliseconds are from {@code date -d '2025-11-07T09:10:11+07:00' +%s}.
 */
class WhatIsSentTest {
  private static final Records RECORDS = new Records();
  private static TestEndpoint server;
  private static NhsoEndpoint endpoint;

  @BeforeAll
  static void start() {
    server = new TestEndpoint();
    endpoint = server.client(RECORDS);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    server.close();
  }

  @Test
  void visitWithoutWhatIsOptional() throws IOException {
    String path = "/nhsoendpoint/api/nhso-claim-detail";
    assertSent("close", path, it -> it.closeRights(Visits.visit().build()));
  }

  @Test
  void visitWithEverything() throws IOException {
    String path = "/nhsoendpoint/api/nhso-claim-detail";
    assertSent("close-full", path, it -> it.closeRights(Visits.fullVisit().build()));
  }

  @Test
  void claimCodeWithoutWhatIsOptional() throws IOException {
    String path = "/nhsoendpoint/api/AuthenCode";
    assertSent("authen-code", path, it -> it.issueAuthenCode(Visits.withoutCard().build()));
  }

  @Test
  void claimCodeWithEverything() throws IOException {
    String path = "/nhsoendpoint/api/AuthenCode";
    assertSent(
        "authen-code-full", path, it -> it.issueAuthenCode(Visits.withoutCardInFull().build()));
  }

  @Test
  void cancellationByTheContractOfTheSettings() throws IOException {
    try (NhsoEndpoint withCancel = Cancels.client(server)) {
      String path = "/nhsoendpoint/api/cancel-of-the-sandbox";
      assertSent("cancel", path, it -> withCancel.cancelRights(Visits.cancel()));
    }
  }

  private static void assertSent(String file, String path, Consumer<NhsoEndpoint> call)
      throws IOException {
    server.server().resetAll();
    server
        .server()
        .stubFor(
            post(urlEqualTo(path))
                .withHeader("Authorization", equalTo("Bearer " + TestEndpoint.TOKEN))
                .withHeader("Content-Type", equalToIgnoreCase("application/json"))
                .willReturn(okJson("{}")));
    RECORDS.told("-", "-");
    int posts = server.posts();

    call.accept(endpoint);

    assertThat(server.posts() - posts).isOne();
    assertThat(server.lastBody()).isEqualTo(text(file));
  }

  private static String text(String name) throws IOException {
    String file = "/nhso/endpoint/" + name + ".sent.json";
    try (InputStream in = WhatIsSentTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
