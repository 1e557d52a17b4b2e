package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationLimits;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  private static final String SAVE = "/api/nhso-service/confirm-save";

  @ParameterizedTest
  @CsvSource({
    "application/json, '{}', 400",
    "application/json;charset=utf-8, '{}', 400",
    "application/json, '[]', 400",
    "application/json, '', 400",
    "application/json, '{\"pid\":', 400",
    "application/json, 'null', 400",
    "text/plain, '{}', 415",
    "application/x-www-form-urlencoded, 'pid=1', 415",
  })
  void onlyJsonObjectsAreRead(String type, String body, int status) {
    try (Station station = Station.over(NhsoSource.sandbox())) {
      Raw.Got got =
          Station.held(station.raw().header("Content-Type", type).send("POST", SAVE, body));
      assertThat(got.status()).isEqualTo(status);
    }
  }

  @Test
  void largeBodiesAndHeadersAreTurnedAway() {
    try (Station station = Station.over(NhsoSource.sandbox())) {
      String large = "{\"hn\":\"" + "1".repeat(65_536) + "\"}";
      String chunked = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";

      assertThat(station.post(SAVE, large).status()).isEqualTo(413);
      assertThat(
              station
                  .raw()
                  .header("Content-Type", "application/json")
                  .header("Transfer-Encoding", "chunked")
                  .send("POST", SAVE, chunked)
                  .status())
          .isEqualTo(413);
      assertThat(
              station
                  .raw()
                  .header("X-Large", "1".repeat(9000))
                  .get("/api/smartcard/terminals")
                  .status())
          .isEqualTo(431);
    }
  }

  @Test
  void readsAtTheSameTimeFollowOneAnotherAndWhatIsTooMuchIsToldToComeAgain() throws Exception {
    StationLimits limits = StationLimits.builder().requests(2).build();
    SimulatedCard slow =
        SimulatedCard.of(SimulatedPerson.load("somchai")).slowedBy(Duration.ofMillis(200));
    try (Station station = Station.with(s -> s.limits(limits)).insert(slow)) {
      ExecutorService clients = Executors.newFixedThreadPool(6);
      try {
        List<Future<Raw.Got>> all =
            IntStream.range(0, 6)
                .mapToObj(i -> clients.submit(() -> station.get("/api/smartcard/read-card-only")))
                .toList();
        int read = 0;
        for (Future<Raw.Got> each : all) {
          Raw.Got got = each.get();
          if (got.status() == 200) {
            read++;
          } else {
            assertThat(got.status()).isEqualTo(503);
            assertThat(got.header("Retry-After")).isPresent();
          }
        }
        assertThat(read).isBetween(2, 5);
      } finally {
        clients.shutdownNow();
      }
    }
  }

  @Test
  void readThatWouldWaitTooLongIsBusy() throws Exception {
    StationLimits limits = StationLimits.builder().waitForReader(Duration.ZERO).build();
    SimulatedCard slow =
        SimulatedCard.of(SimulatedPerson.load("somchai")).slowedBy(Duration.ofMillis(300));
    try (Station station = Station.with(s -> s.limits(limits)).insert(slow)) {
      ExecutorService clients = Executors.newFixedThreadPool(2);
      try {
        Future<Raw.Got> one = clients.submit(() -> station.get("/api/smartcard/read-card-only"));
        Future<Raw.Got> other = clients.submit(() -> station.get("/api/smartcard/read-card-only"));
        assertThat(List.of(one.get().status(), other.get().status()))
            .containsExactlyInAnyOrder(200, 503);
      } finally {
        clients.shutdownNow();
      }
    }
  }

  @Test
  void connectionThatSaysNothingIsEnded() throws Exception {
    StationLimits limits = StationLimits.builder().idleTimeout(Duration.ofMillis(300)).build();
    try (Station station = Station.with(s -> s.limits(limits));
        Socket silent = new Socket(station.agent.uri().getHost(), station.agent.uri().getPort())) {
      silent.setSoTimeout(30_000);
      silent.getOutputStream().write("GET /api/smart".getBytes(StandardCharsets.UTF_8));

      assertThat(silent.getInputStream().readAllBytes()).asString().doesNotContain(" 200 ");
    }
  }

  @Test
  void connectionBeyondTheLimitIsServedWhenAnotherEnds() throws Exception {
    StationLimits limits = StationLimits.builder().connections(2).build();
    ExecutorService client = Executors.newSingleThreadExecutor();
    try (Station station = Station.with(s -> s.limits(limits));
        Socket stays = kept(station)) {
      Socket ends = kept(station);
      Future<Raw.Got> third = client.submit(() -> station.get("/api/smartcard/terminals"));
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> third.get(200, TimeUnit.MILLISECONDS));
      ends.close();
      assertThat(third.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
      assertThat(stays.isClosed()).isFalse();
    } finally {
      client.shutdownNow();
    }
  }

  // Its first answer has begun, so the station knows of it.
  private static Socket kept(Station station) throws IOException {
    Socket socket = station.raw().open("/api/smartcard/terminals");
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  @Test
  void openWebSocketsAreNoRunningRequests() throws Exception {
    StationLimits limits = StationLimits.builder().requests(1).build();
    try (Station station = Station.with(s -> s.limits(limits))) {
      try (Socket one = webSocket(station);
          Socket other = webSocket(station)) {
        assertThat(one.isConnected() && other.isConnected()).isTrue();
        Awaitility.await()
            .untilAsserted(
                () -> assertThat(station.get("/api/smartcard/terminals").status()).isEqualTo(200));
      }
    }
  }

  private static Socket webSocket(Station station) throws IOException {
    Socket socket = GuardTest.upgrade(station.raw()).open("/ws");
    byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
    assertThat(answer).asString().isEqualTo("HTTP/1.1 101");
    return socket;
  }

  /** Asks for the photo again and again, and takes no answer: until the station hangs up. */
  @Test
  @Timeout(120)
  void webSocketThatTakesNothingIsHungUpOn() throws Exception {
    try (Station station = Station.over(NhsoSource.none()).insert("somchai");
        Socket slow = webSocket(station)) {
      byte[] ask = frame("{\"type\":\"readCard\",\"photo\":true}");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () -> {
                while (true) {
                  slow.getOutputStream().write(ask);
                }
              });
      assertThat(station.get("/api/smartcard/terminals").status()).isEqualTo(200);
    }
  }

  /** A masked text frame of RFC 6455, with a mask of zeros. */
  private static byte[] frame(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[6 + content.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | content.length);
    System.arraycopy(content, 0, frame, 6, content.length);
    return frame;
  }
}
