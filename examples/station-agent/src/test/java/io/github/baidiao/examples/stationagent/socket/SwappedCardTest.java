package io.github.baidiao.examples.stationagent.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.examples.stationagent.StationAgent;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A card changed faster than anybody looks: the first person's data is never given out again. */
class SwappedCardTest {
  private static final String SOMCHAI = SimulatedPerson.load("somchai").citizenId().value();
  private static final String MALEE = SimulatedPerson.load("malee").citizenId().value();
  private static final Pattern CORRELATION_ID = Pattern.compile("\"correlationId\":\"([^\"]+)\"");
  private static final Runnable NOTHING = () -> {};

  private final HttpClient http = HttpClient.newHttpClient();
  private final SimulatedReaders simulated = new SimulatedReaders();
  private final AtomicReference<Runnable> afterTheNextRead = new AtomicReference<>(NOTHING);
  private StationAgent station = start(new Scripted(true));

  private static StationAgent start(CardReaders readers) {
    return StationAgent.start(
        StationSettings.builder().port(0).nhso(NhsoSource.sandbox()).build(), readers);
  }

  @AfterEach
  void stop() {
    station.close();
  }

  @RepeatedTest(5)
  void afterASwapRightAfterInsertionOnlyTheSecondPersonIsToldOverWebSocketAndHttp()
      throws Exception {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.say("{\"type\":\"subscribeCards\"}");
      client.await("subscribed");
      put("somchai");
      client.await("\"type\":\"card\"", SOMCHAI);
      long before = client.count(SOMCHAI);

      put("malee");
      client.say("{\"type\":\"readCard\",\"requestId\":\"a\"}");
      String http = get("/api/smartcard/read-card-only").body();

      client.await("\"requestId\":\"a\"");
      client.await("cardRemoved");
      client.await("\"type\":\"card\"", MALEE);
      assertThat(http).contains(MALEE).doesNotContain(SOMCHAI);
      assertThat(client.count(SOMCHAI)).isEqualTo(before);
    }
  }

  @Test
  void aCardChangedBeforeTheMonitorSawItIsNotTakenForTheOneThatWasRead() throws Exception {
    afterTheNextRead.set(() -> put("malee"));
    put("somchai");

    HttpResponse<String> got = get("/api/smartcard/read");

    assertThat(got.statusCode()).isEqualTo(500);
    assertThat(got.body()).contains("CARD-208").doesNotContain(SOMCHAI);
    assertThat(get("/api/smartcard/read").body()).contains(MALEE).doesNotContain(SOMCHAI);
  }

  @Test
  void aCodeIsRefusedAtOnceAfterASwap() throws Exception {
    put("somchai");
    awaitCard();
    String id = correlationId();
    put("malee");

    assertThat(save(id).body()).contains("CARD_NOT_IN_READER");
  }

  @Test
  void whereNobodyCountsTheCardItselfTellsThatItIsAnother() throws Exception {
    station.close();
    station = start(new Scripted(false));
    put("somchai");
    awaitCard();
    String id = correlationId();
    put("malee");

    assertThat(save(id).body()).contains("CARD_NOT_IN_READER");
    put("somchai");
    assertThat(save(correlationId()).statusCode()).isEqualTo(200);
  }

  private void put(String person) {
    simulated.insert(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  private void awaitCard() {
    Awaitility.await()
        .until(() -> get("/api/smartcard/terminals").body().contains("\"isPresent\":true"));
  }

  private String correlationId() throws Exception {
    Matcher id = CORRELATION_ID.matcher(get("/api/smartcard/read").body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(station.uri().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> save(String id) throws IOException, InterruptedException {
    String body =
        "{\"pid\":\"%s\",\"claimType\":\"PG0060001\",\"mobile\":\"0812345678\",\"correlationId\":\"%s\"}"
            .formatted(SOMCHAI, id);
    return http.send(
        HttpRequest.newBuilder(station.uri().resolve("/api/nhso-service/confirm-save"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The simulated readers, which something is done to when a card was read. */
  private final class Scripted implements CardReaders {
    private final boolean counting;

    Scripted(boolean counting) {
      this.counting = counting;
    }

    @Override
    public List<CardReader> list() {
      return counting
          ? simulated.list()
          : simulated.list().stream()
              .map(each -> CardReader.of(each.name(), each.cardPresent()))
              .toList();
    }

    @Override
    public CardTransport connect(String readerName) {
      CardTransport transport = simulated.connect(readerName);
      return new CardTransport() {
        @Override
        public byte[] atr() {
          return transport.atr();
        }

        @Override
        public byte[] transmit(byte[] command) {
          return transport.transmit(command);
        }

        @Override
        public void close() {
          transport.close();
          afterTheNextRead.getAndSet(NOTHING).run();
        }
      };
    }
  }
}
