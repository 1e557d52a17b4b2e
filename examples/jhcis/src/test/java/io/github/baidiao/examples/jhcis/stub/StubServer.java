package io.github.baidiao.examples.jhcis.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on 127.0.0.1 in whose address the first part of the path tells who asks. */
public final class StubServer implements AutoCloseable {
  /** A request; {@code path} is what follows after the caller's name, without a slash. */
  public record Call(String who, String method, String path, String query, String body) {}

  /** An answer. */
  public record Answer(int status, String json) {
    public static Answer ok(String json) {
      return new Answer(200, json);
    }
  }

  /** What answers. */
  @FunctionalInterface
  public interface Service {
    /** Answers; with nothing the connection is cut, and what was done stays done. */
    Optional<Answer> answer(Call call) throws InterruptedException;
  }

  private final HttpServer server;
  private final Service service;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private StubServer(HttpServer server, Service service) {
    this.server = server;
    this.service = service;
  }

  public static StubServer start(Service service) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      StubServer stub = new StubServer(server, service);
      server.createContext("/", stub::handle);
      server.setExecutor(stub.threads);
      server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address to give to somebody. */
  public URI address(String who) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + who);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", 3);
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Optional<Answer> answer =
          service.answer(new Call(path[1], exchange.getRequestMethod(), path[2], query, body));
      if (answer.isPresent()) {
        byte[] utf8 = answer.get().json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        // OkHttp takes a connection for sound that was idle for less than 10 s: where hours last
        // seconds, also one that the line has cut, and what is sent into it may have arrived.
        exchange.getResponseHeaders().add("Connection", "close");
        exchange.sendResponseHeaders(answer.get().status(), utf8.length == 0 ? -1 : utf8.length);
        exchange.getResponseBody().write(utf8);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
