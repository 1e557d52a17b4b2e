package io.github.baidiao.moph.proofing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.testing.OwnThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The exceptions that the HTTP engine makes of what a service does. */
final class Faults {
  private Faults() {}

  /** A question that is answered with a status. */
  static ServiceException status(int status) {
    return of(Repeatability.SAFE, exchange -> answer(exchange, status));
  }

  /** A question that is not answered in time. */
  static ServiceException timeOut() {
    CountDownLatch never = new CountDownLatch(1);
    try {
      return of(Repeatability.SAFE, exchange -> await(never));
    } finally {
      never.countDown();
    }
  }

  /** Something that was sent once, and whose answer got lost. */
  static ServiceException lostAnswer() {
    return of(Repeatability.UNSAFE, HttpExchange::close);
  }

  /** Something that was not sent at all. */
  static ServiceException notSent() {
    return ServiceException.interruptedBeforeSending();
  }

  private static ServiceException of(Repeatability repeatability, Consumer<HttpExchange> service) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", service::accept);
      // Not the server's own thread: it is waited for when the server stops.
      server.setExecutor(OwnThread.EACH);
      server.start();
      try (ServiceHttp http =
          ServiceHttp.create(
              URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
              HttpSettings.builder()
                  .maxAttempts(1)
                  .attemptTimeout(Duration.ofMillis(500))
                  .totalDeadline(Duration.ofMillis(500))
                  .build())) {
        return catchThrowableOfType(
            ServiceException.class,
            () ->
                http.send(HttpCall.post("fault", "/", repeatability).body("text/plain", "x"))
                    .requireSuccess());
      } finally {
        server.stop(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status) {
    try {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
