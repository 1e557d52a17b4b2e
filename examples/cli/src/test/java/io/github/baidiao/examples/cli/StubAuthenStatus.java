package io.github.baidiao.examples.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A check-authen-status that answers many questions a second, which the JSON stubs are not made
 * for: a PP code of hospital 99999 that is told by person and day, as the nested answer (confirmed
 * by 3). It refuses every other question.
 */
final class StubAuthenStatus implements AutoCloseable {
  static final String TOKEN = "00000000-0000-4000-8000-00000000000a";

  private final AtomicInteger questions = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final HttpServer server;
  private volatile int status = 200;
  private volatile int statusFrom = Integer.MAX_VALUE;

  StubAuthenStatus() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/check-authen-status", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int questions() {
    return questions.get();
  }

  /** From that question on, every one is answered with this status alone. */
  void answers(int thatStatus, int fromQuestion) {
    statusFrom = fromQuestion;
    status = thatStatus;
  }

  static String code(String pid, String day) {
    return "PP"
        + Integer.toString(1_000_000_000 + Math.floorMod((pid + day).hashCode(), 100_000_000));
  }

  private void answer(HttpExchange exchange) throws IOException {
    int number = questions.incrementAndGet();
    String query = exchange.getRequestURI().getQuery();
    boolean known =
        query.matches("personalId=[0-9]{13}&serviceDate=20[0-9]{2}-[0-9]{2}-[0-9]{2}")
            && ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known || number >= statusFrom) {
      exchange.sendResponseHeaders(known ? status : 401, -1);
      exchange.close();
      return;
    }
    String pid = query.substring(11, 24);
    String day = query.substring(query.length() - 10);
    byte[] body =
        """
        {"statusAuthen":true,"statusMessage":"พบข้อมูลการ authen","serviceHistories":[{
        "hospital":{"hcode":"99999","hname":"รพ.ทดสอบ"},"serviceDateTime":"%sT09:10:11",
        "claimCode":"%s","sourceChannel":"AUTHENCODE","service":{"code":"PG0060001"}}]}
        """
            .formatted(day, code(pid, day))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
