package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionsTest {
  private static final int AT_ONCE = 16;

  @Test
  void asManyAsAreUsedAtOnceAreKept() throws Exception {
    CyclicBarrier allAreHere = new CyclicBarrier(AT_ONCE);
    Set<Integer> connections = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          connections.add(exchange.getRemoteAddress().getPort());
          try {
            allAreHere.await(10, TimeUnit.SECONDS);
          } catch (Exception notAllCame) {
            throw new IllegalStateException(notAllCame);
          }
          byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (ServiceHttp http = ServiceHttp.create(address, HttpSettings.defaults())) {
      for (int turn = 0; turn < 20; turn++) {
        List<Future<HttpAnswer>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          calls.add(threads.submit(() -> http.send(HttpCall.get("ask", "/"))));
        }
        for (Future<HttpAnswer> call : calls) {
          assertThat(call.get().status()).isEqualTo(200);
        }
      }
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }

    assertThat(connections).hasSize(AT_ONCE);
  }
}
