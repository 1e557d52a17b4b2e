package io.github.baidiao.benchmarks.jhcis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * check-authen-status as a service that has one claim code on record for every invented person and
 * day: the stubs of sdk-nhso have a handful of people with the same code each day.
 */
final class CodesOnRecord implements AutoCloseable {
  private static final int THREADS = 8;
  private static final Pattern CITIZEN = Pattern.compile("personalId=19999([0-9]{7})[0-9]");
  private static final Pattern DAY = Pattern.compile("serviceDate=([0-9-]{10})");
  private static final String ANSWER =
      """
      {"statusAuthen":true,"statusMessage":"พบข้อมูลการ authen",
      "mainInscl":{"id":"UCS","name":"สิทธิหลักประกันสุขภาพแห่งชาติ"},
      "subInscl":{"id":"89","name":"ช่วงอายุ 12-59 ปี"},
      "serviceHistories":[{"hospital":{"hcode":"99999","hname":"โรงพยาบาลสมมติ"},
      "serviceDateTime":"%sT09:11:00","claimCode":"PP%05d%05d","sourceChannel":"AUTHENCODE",
      "service":{"code":"PG0060001","name":"เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)"}}]}
      """;

  private final HttpServer server;
  private final ExecutorService threads;

  private CodesOnRecord(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static CodesOnRecord start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.createContext("/", CodesOnRecord::answer);
    server.start();
    return new CodesOnRecord(server, threads);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/authencodestatus");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getQuery();
      Matcher citizen = CITIZEN.matcher(query);
      Matcher day = DAY.matcher(query);
      if (!citizen.find() || !day.find()) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      LocalDate date = LocalDate.parse(day.group(1));
      byte[] body =
          ANSWER
              .formatted(date, Integer.parseInt(citizen.group(1)), date.toEpochDay())
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
