package io.github.baidiao.examples.endofvisit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PHR and NHSO for the kill test, on 127.0.0.1: takes everything it is sent, each time, and writes
 * it down. Each program has its own path, so that it is known who sends; there too it tells where
 * it is.
 */
final class Stub implements AutoCloseable {
  private static final String STORED = "{\"MessageCode\": 200, \"Message\": \"OK\"}";
  private static final Pattern REASON = Pattern.compile("\"([0-9]{1,6}) [0-9]{1,7}\"");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Received received;
  private final Trap trap;
  private final Supplier<String> nextVisit;

  private Stub(HttpServer server, Received received, Trap trap, Supplier<String> nextVisit) {
    this.server = server;
    this.received = received;
    this.trap = trap;
    this.nextVisit = nextVisit;
  }

  static Stub start(Received received, Trap trap, Supplier<String> nextVisit) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      Stub stub = new Stub(server, received, trap, nextVisit);
      server.createContext("/", stub::handle);
      server.setExecutor(stub.threads);
      server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address(String program) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + program);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", 3);
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String answer = answer(path[2], exchange.getRequestURI().getQuery(), body);
      Optional<Moment> moment = moment(path[2]);
      boolean dead = moment.isPresent() && trap.reached(path[1], moment.get());
      if (!dead) {
        byte[] utf8 = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, utf8.length == 0 ? -1 : utf8.length);
        exchange.getResponseBody().write(utf8);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Moment> moment(String path) {
    if (path.startsWith("moment/")) {
      return Optional.of(Moment.valueOf(path.substring("moment/".length())));
    }
    if (path.startsWith("nhsoendpoint/")) {
      return Optional.of(Moment.IN_A_POST_TO_NHSO);
    }
    return path.startsWith("phr/") ? Optional.of(Moment.IN_A_POST_TO_PHR) : Optional.empty();
  }

  private String answer(String path, String query, String body) {
    return switch (path) {
      case "next" -> nextVisit.get();
      case "phr/UpdatePHRv1" -> visit(body);
      case "nhsoendpoint/api/nhso-claim-detail" ->
          issued(received.closing(text(body, "visitNumber"), text(body, "pid")));
      case "nhsoendpoint/api/AuthenCode" ->
          issued(received.claimCode(text(body, "transId"), text(body, "pid")));
      case "authencodestatus/api/check-authen-status" ->
          lookUp(query.replaceAll(".*personalId=([0-9]{13}).*", "$1"));
      default -> "";
    };
  }

  private String visit(String body) {
    Matcher reason = REASON.matcher(body);
    if (!reason.find()) {
      throw new IllegalStateException("a visit without its reason");
    }
    received.visit(
        "%06d".formatted(Integer.parseInt(reason.group(1))), reason.group().replace("\"", ""));
    return STORED;
  }

  private static String issued(String code) {
    return "{\"seq\": 1, \"authenCode\": \"" + code + "\"}";
  }

  private String lookUp(String citizenId) {
    List<String> histories = received.histories(citizenId);
    return histories.isEmpty()
        ? "{\"statusAuthen\": false, \"statusMessage\": \"ไม่พบข้อมูลการ authen\"}"
        : "{\"statusAuthen\": true, \"statusMessage\": \"พบข้อมูลการ authen\","
            + " \"serviceHistories\": ["
            + String.join(",", histories)
            + "]}";
  }

  private static String text(String json, String field) {
    Matcher found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + field);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
