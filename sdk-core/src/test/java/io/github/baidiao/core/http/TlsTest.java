package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  private static final HttpCall SAVE = HttpCall.post("save", "/save", Repeatability.UNSAFE);
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Hospital CA").build();

  private static HeldCertificate.Builder leaf(String host) {
    return new HeldCertificate.Builder().signedBy(AUTHORITY).addSubjectAlternativeName(host);
  }

  private static RawServer server(HeldCertificate certificate) throws Exception {
    ServerSocketFactory tls =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate, AUTHORITY.certificate())
            .build()
            .sslContext()
            .getServerSocketFactory();
    return RawServer.start(tls, RawServer.json("{}"));
  }

  private static URI https(RawServer server) {
    return URI.create("https://127.0.0.1:" + server.port());
  }

  private static HttpSettings trusting() {
    return HttpSettings.builder()
        .trustAnchors(TrustAnchors.fromPem(AUTHORITY.certificatePem()))
        .build();
  }

  private static ServiceException failure(RawServer server, HttpSettings settings) {
    try (ServiceHttp http = ServiceHttp.create(https(server), settings)) {
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(SAVE));
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(e).hasNoCause();
      assertThat(e.getMessage()).doesNotContain("127.0.0.1").doesNotContain("CN=");
      return e;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void addedAnchorIsTrusted(boolean handedIn) throws Exception {
    HttpSettings settings =
        handedIn ? trusting().toBuilder().okHttpClient(new OkHttpClient()).build() : trusting();
    try (RawServer server = server(leaf("127.0.0.1").build());
        ServiceHttp http = ServiceHttp.create(https(server), settings)) {
      assertThat(http.send(SAVE).status()).isEqualTo(200);
    }
  }

  @Test
  void unknownAuthorityIsRefusedBeforeAnythingIsSent() throws Exception {
    try (RawServer server = server(leaf("127.0.0.1").build())) {
      assertThat(failure(server, HttpSettings.defaults()).code())
          .isEqualTo(HttpErrorCode.TLS_UNTRUSTED);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void certificateOfAnotherHostIsRefused() throws Exception {
    try (RawServer server = server(leaf("agent.example").build())) {
      assertThat(failure(server, trusting()).code()).isEqualTo(HttpErrorCode.TLS_HOST_MISMATCH);
      assertThat(server.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 2})
  void certificateThatIsNotValidTodayPointsToTheClock(int years) throws Exception {
    long now = Instant.now().toEpochMilli();
    long from = now + Duration.ofDays(365L * years).toMillis();
    HeldCertificate certificate =
        leaf("127.0.0.1").validityInterval(from, from + Duration.ofDays(1).toMillis()).build();
    try (RawServer server = server(certificate)) {
      assertThat(failure(server, trusting()).code()).isEqualTo(HttpErrorCode.TLS_CERTIFICATE_DATE);
    }
  }

  @Test
  void serverWithoutTlsIsNotTalkedTo() throws Exception {
    try (RawServer server = RawServer.start(RawServer.raw("HTTP/1.1 400 Bad\r\n\r\n"))) {
      // The server reads a TLS hello as a request line without end; so the time limit ends it, or
      // the handshake does.
      HttpSettings settings = HttpSettings.builder().attemptTimeout(Duration.ofMillis(500)).build();
      assertThat(failure(server, settings).code())
          .isIn(HttpErrorCode.CONNECT_TIMEOUT, HttpErrorCode.TLS_FAILED);
    }
  }

  @Test
  void authoritiesOfTheJdkAreKept() {
    OkHttpClient plain = new OkHttpClient();
    OkHttpClient more = DerivedClient.of(trusting());

    assertThat(more.x509TrustManager().getAcceptedIssuers())
        .contains(plain.x509TrustManager().getAcceptedIssuers())
        .contains(AUTHORITY.certificate());
  }

  @Test
  void pemMayHoldSeveralCertificates(@TempDir Path folder) throws Exception {
    String two = AUTHORITY.certificatePem() + leaf("a.example").build().certificatePem();
    Path file = Files.writeString(folder.resolve("anchors.pem"), two);

    assertThat(TrustAnchors.fromPem(file)).hasSize(2).contains(AUTHORITY.certificate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
      })
  void fileWithoutCertificateIsAWrongSetting(String pem) {
    ServiceException e =
        catchThrowableOfType(ServiceException.class, () -> TrustAnchors.fromPem(pem));

    assertThat(e.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID);
    assertThat(e).hasMessageContaining("trustAnchors");
  }

  @Test
  void missingFileIsAWrongSetting(@TempDir Path folder) {
    Path missing = folder.resolve("none.pem");

    assertThat(
            catchThrowableOfType(ServiceException.class, () -> TrustAnchors.fromPem(missing))
                .code())
        .isEqualTo(HttpErrorCode.SETTINGS_INVALID);
  }
}
