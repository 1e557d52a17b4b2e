package io.github.baidiao.nhso.reconcile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The exceptions that the engine makes of a service's statuses. */
final class Faults {
  private Faults() {}

  static ServiceException status(int status) {
    return status(status, "");
  }

  static ServiceException status(int status, String retryAfter) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            if (!retryAfter.isEmpty()) {
              exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          });
      server.start();
      try (ServiceHttp http =
          ServiceHttp.create(
              URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
              HttpSettings.builder().maxAttempts(1).build())) {
        return catchThrowableOfType(
            ServiceException.class, () -> http.send(HttpCall.get("fault", "/")).requireSuccess());
      } finally {
        server.stop(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
