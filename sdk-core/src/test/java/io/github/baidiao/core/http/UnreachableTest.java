package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.secret.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing was sent, certainly: names, connections, proxies. No name is really looked up here. */
class UnreachableTest {
  private static final HttpCall SAVE = HttpCall.post("save", "/save", Repeatability.UNSAFE);
  private static final URI SERVICE = URI.create("http://service.example");
  private static final URI SECURE = URI.create("https://service.example");

  private static HttpSettings.Builder with(okhttp3.Dns dns) {
    return HttpSettings.builder()
        .maxAttempts(1)
        .okHttpClient(new OkHttpClient.Builder().dns(dns).build());
  }

  private static ServiceException failure(URI uri, HttpSettings settings) {
    try (ServiceHttp http = ServiceHttp.create(uri, settings)) {
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(SAVE));
      assertThat(e).hasNoCause();
      assertThat(e.getMessage()).doesNotContain("service.example").doesNotContain("127.0.0.1");
      return e;
    }
  }

  private static int portWithoutServer() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void nameThatCannotBeResolved() {
    HttpSettings settings =
        with(host -> {
              throw new UnknownHostException(host);
            })
            .build();

    ServiceException e = failure(SERVICE, settings);

    assertThat(e.code()).isEqualTo(HttpErrorCode.HOST_UNKNOWN);
    assertThat(e.requestMayHaveArrived()).isFalse();
  }

  @Test
  void nameServerThatHangsDoesNotOutlastTheTimeLimit() {
    CountDownLatch never = new CountDownLatch(1);
    HttpSettings settings =
        with(host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new UnknownHostException(host);
              }
              return java.util.List.of();
            })
            .attemptTimeout(Duration.ofMillis(200))
            .build();

    ServiceException e = failure(SERVICE, settings);
    never.countDown();

    assertThat(e.code()).isEqualTo(HttpErrorCode.CONNECT_TIMEOUT);
    assertThat(e.requestMayHaveArrived()).isFalse();
  }

  @Test
  void connectionThatDoesNotComeAboutInTime() {
    HttpSettings settings =
        HttpSettings.builder()
            .okHttpClient(
                new OkHttpClient.Builder()
                    .socketFactory(failing(new SocketTimeoutException("127.0.0.1")))
                    .build())
            .build();

    ServiceException e = failure(URI.create("http://127.0.0.1:1"), settings);

    assertThat(e.code()).isEqualTo(HttpErrorCode.CONNECT_TIMEOUT);
    assertThat(e.requestMayHaveArrived()).isFalse();
  }

  @Test
  void nobodyListens() throws Exception {
    ServiceException e =
        failure(URI.create("http://127.0.0.1:" + portWithoutServer()), HttpSettings.defaults());

    assertThat(e.code()).isEqualTo(HttpErrorCode.UNREACHABLE);
    assertThat(e.requestMayHaveArrived()).isFalse();
  }

  @Test
  void networkIsDown() {
    HttpSettings settings =
        HttpSettings.builder()
            .okHttpClient(
                new OkHttpClient.Builder()
                    .socketFactory(failing(new ConnectException("Network is unreachable")))
                    .build())
            .build();

    assertThat(failure(URI.create("http://127.0.0.1:1"), settings).code())
        .isEqualTo(HttpErrorCode.UNREACHABLE);
  }

  @Test
  void proxyThatIsNotThere() throws Exception {
    HttpSettings settings =
        HttpSettings.builder().proxy(HttpProxy.of("127.0.0.1", portWithoutServer())).build();

    ServiceException e = failure(SECURE, settings);

    assertThat(e.code()).isEqualTo(HttpErrorCode.PROXY_UNREACHABLE);
    assertThat(e.requestMayHaveArrived()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 407, 502})
  void proxyThatRefusesTheTunnel(int status) throws Exception {
    RawServer.Reaction refusal =
        RawServer.answer(status, "", "Proxy-Authenticate: Basic realm=\"x\"");
    try (RawServer proxy = RawServer.start(refusal)) {
      HttpSettings settings =
          HttpSettings.builder()
              .proxy(HttpProxy.of("127.0.0.1", proxy.port(), "user", Secret.of("pass")))
              .build();

      ServiceException e = failure(SECURE, settings);

      assertThat(e.code()).isEqualTo(HttpErrorCode.PROXY_REFUSED);
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(proxy.only().method()).isEqualTo("CONNECT");
      assertThat(proxy.only().headers()).containsEntry("proxy-authorization", "Basic dXNlcjpwYXNz");
    }
  }

  @Test
  void proxyWithoutPasswordGetsNone() throws Exception {
    try (RawServer proxy = RawServer.start(RawServer.answer(407, ""))) {
      HttpSettings settings =
          HttpSettings.builder().proxy(HttpProxy.of("127.0.0.1", proxy.port())).build();

      assertThat(failure(SECURE, settings).code()).isEqualTo(HttpErrorCode.PROXY_REFUSED);
      assertThat(proxy.only().headers()).doesNotContainKey("proxy-authorization");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://service.example", "https://service.example"})
  void closedProxyPasswordIsASettingThatIsWrong(URI service) throws Exception {
    Secret password = Secret.of("pass");
    try (RawServer proxy = RawServer.start(RawServer.answer(407, ""))) {
      HttpSettings settings =
          HttpSettings.builder()
              .proxy(HttpProxy.of("127.0.0.1", proxy.port(), "user", password))
              .build();
      password.close();

      ServiceException e = failure(service, settings);

      assertThat(e.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID);
      assertThat(e).hasMessageContaining("proxy password");
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(e.correlationId()).isPresent();
    }
  }

  @Test
  void plainCallGoesThroughTheProxyWithItsPassword() throws Exception {
    try (RawServer proxy = RawServer.start(RawServer.json("{}"))) {
      HttpSettings settings =
          HttpSettings.builder()
              .proxy(HttpProxy.of("127.0.0.1", proxy.port(), "user", Secret.of("pass")))
              .build();
      try (ServiceHttp http = ServiceHttp.create(SERVICE, settings)) {
        http.send(SAVE).requireSuccess();
      }
      assertThat(proxy.only().target()).isEqualTo("http://service.example/save");
      assertThat(proxy.only().headers()).containsEntry("proxy-authorization", "Basic dXNlcjpwYXNz");
    }
  }

  @Test
  void proxyThatRefusesAPlainCallGetsItOnce() throws Exception {
    try (RawServer proxy = RawServer.start(RawServer.answer(407, ""))) {
      HttpSettings settings =
          HttpSettings.builder()
              .proxy(HttpProxy.of("127.0.0.1", proxy.port(), "user", Secret.of("wrong")))
              .build();
      try (ServiceHttp http = ServiceHttp.create(SERVICE, settings)) {
        HttpAnswer answer = http.send(SAVE);
        assertThat(catchThrowableOfType(ServiceException.class, answer::requireSuccess).code())
            .isEqualTo(HttpErrorCode.PROXY_REFUSED);
      }
      assertThat(proxy.received()).hasSize(1);
    }
  }

  private static SocketFactory failing(IOException failure) {
    return new SocketFactory() {
      @Override
      public Socket createSocket() {
        return new Socket() {
          @Override
          public void connect(SocketAddress address, int timeout) throws IOException {
            throw failure;
          }
        };
      }

      @Override
      public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
