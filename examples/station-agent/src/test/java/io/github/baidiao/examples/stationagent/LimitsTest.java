package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
}
