package io.github.baidiao.examples.stationagent.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.examples.stationagent.StationAgent;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StationSocketsTest {
  // As in the person files somchai.json and malee.json.
  private static final String SOMCHAI = SimulatedPerson.load("somchai").citizenId().value();
  private static final String MALEE = SimulatedPerson.load("malee").citizenId().value();

  private final SimulatedReaders readers = new SimulatedReaders();
  private final AtomicInteger connections = new AtomicInteger();
  private StationAgent station;

  @BeforeEach
  void start() {
    station =
        StationAgent.start(
            StationSettings.builder()
                .port(0)
                .shapePorts(Map.of(MessageShape.SMC_EVENTS, 0, MessageShape.READ_SMART_CARD, 0))
                .build(),
            new Counted());
  }

  @AfterEach
  void stop() {
    station.close();
  }

  @Test
  void aClientIsGreetedWithTheReadersAndToldEachChangeWithAllOfThem() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      JsonFields hello = client.awaitFields("\"type\":\"hello\"");
      assertThat(hello.text("version")).contains("1");
      assertThat(hello.object("snapshot").orElseThrow().objects("readers")).hasSize(1);

      insert("somchai");
      JsonFields change = client.awaitFields("cardInserted");
      assertThat(change.text("reader")).contains(SimulatedReaders.DEFAULT_READER);
      JsonFields reader = change.object("snapshot").orElseThrow().objects("readers").get(0);
      assertThat(reader.flag("cardPresent")).contains(true);

      readers.remove();
      client.await("cardRemoved");
    }
  }

  @Test
  void aClientThatDidNotAskHearsNothingThatIsOnTheCardAndItIsNotRead() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      insert("somchai");
      client.await("cardInserted");
      readers.remove();
      client.await("cardRemoved");
      assertThat(client.heard()).noneMatch(message -> message.contains(SOMCHAI));
      assertThat(connections).hasValue(0);
    }
  }

  @Test
  void subscribersShareOneReadOfEachCard() {
    try (TestClient one = TestClient.of(station.uri(), "/ws");
        TestClient other = TestClient.of(station.uri(), "/ws");
        TestClient third = TestClient.of(station.uri(MessageShape.SMC_EVENTS), "/")) {
      one.say("{\"type\":\"subscribeCards\",\"photo\":true}");
      other.say("{\"type\":\"subscribeCards\"}");
      one.await("subscribed");
      other.await("subscribed");
      insert("somchai");

      JsonFields card = one.awaitFields("\"type\":\"card\"").object("card").orElseThrow();
      assertThat(card.text("citizenId")).contains(SOMCHAI);
      assertThat(card.object("photo").orElseThrow().exactText("base64").orElseThrow())
          .startsWith("/9j/");
      assertThat(other.await("\"type\":\"card\"")).contains(SOMCHAI).doesNotContain("base64");
      third.await("smc-data", SOMCHAI);
      assertThat(connections).hasValue(1);
    }
  }

  @Test
  void aCardIsSentOnRequestAndReadOnceForSeveralRequests() {
    insert("malee");
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.await("hello");
      client.say("{\"type\":\"readCard\",\"requestId\":\"a\"}");
      assertThat(client.await("\"requestId\":\"a\"")).contains(MALEE);
      client.say("{\"type\":\"readCard\",\"requestId\":\"b\"}");
      assertThat(client.await("\"requestId\":\"b\"")).contains(MALEE);
      assertThat(connections).hasValue(1);
    }
  }

  @Test
  void withoutACardTheRequestIsAnsweredWithTheCodeInBothLanguages() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.say("{\"type\":\"readCard\",\"requestId\":\"7\"}");
      JsonFields error = client.awaitFields("\"requestId\":\"7\"").object("error").orElseThrow();
      assertThat(error.text("code")).contains("CARD-201");
      assertThat(error.text("th").orElseThrow()).contains("บัตร");
      assertThat(error.text("en").orElseThrow()).contains("card");
    }
  }

  @Test
  void theNextPersonsCardIsReadAnewAndNothingOfThePreviousOneIsKept() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.say("{\"type\":\"subscribeCards\"}");
      client.await("subscribed");
      insert("somchai");
      client.await("\"type\":\"card\"", SOMCHAI);
      readers.remove();
      client.await("cardRemoved");
      insert("malee");
      assertThat(client.await("\"type\":\"card\"", MALEE)).doesNotContain(SOMCHAI);

      readers.remove();
      Awaitility.await().until(() -> client.count("cardRemoved") == 2);
      try (TestClient later = TestClient.of(station.uri(), "/ws")) {
        later.say("{\"type\":\"readCard\",\"requestId\":\"late\"}");
        assertThat(later.await("\"requestId\":\"late\"")).contains("CARD-201");
      }
    }
  }

  @Test
  void aCardThatCannotBeReadIsToldAndReadWhenAskedForAgain() {
    SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.say("{\"type\":\"subscribeCards\"}");
      client.await("subscribed");
      readers.insert(somchai.with(Fault.statusAt(3, 0x6F00)));
      JsonFields told = client.awaitFields("\"type\":\"error\"");
      assertThat(told.object("error").orElseThrow().text("code").orElseThrow()).startsWith("CARD-");
      assertThat(client.heard()).noneMatch(message -> message.contains(SOMCHAI));
    }
  }

  @Test
  void aCardChangedWhileItIsReadIsNeverTakenForTheNextOne() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.say("{\"type\":\"subscribeCards\"}");
      client.await("subscribed");
      readers.insert(
          SimulatedCard.of(SimulatedPerson.load("somchai")).slowedBy(Duration.ofMillis(100)));
      Awaitility.await().until(() -> connections.get() == 1);
      readers.remove();
      readers.insert(SimulatedCard.of(SimulatedPerson.load("malee")));

      client.await("\"type\":\"card\"", MALEE);
      assertThat(client.heard()).noneMatch(message -> message.contains(SOMCHAI));
    }
  }

  @Test
  void aMessageThatIsNotUnderstoodIsAnsweredAndHarmsNothing() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      for (String nonsense : List.of("", "[]", "{\"type\":\"format\"}", "{\"type\":", "null")) {
        client.say(nonsense);
      }
      Awaitility.await().until(() -> client.count("SOCKET-101") == 5);
      client.say("{\"type\":\"getStatus\",\"requestId\":\"1\"}");
      client.await("\"type\":\"status\"");
    }
  }

  @Test
  void aMessageThatIsTooLongEndsTheConnection() {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.await("hello");
      client.say("x".repeat(SocketSettings.defaults().maxMessageBytes() + 1));
      assertThat(client.closeStatus()).isEqualTo(1009);
    }
  }

  @Test
  void clientsOfPort9898SeeTheirEventsAndTheFieldsTheyAskedFor() {
    try (TestClient client = TestClient.of(station.uri(MessageShape.SMC_EVENTS), "/ws")) {
      client.say(
          "{\"event\":\"set-query\",\"payload\":{\"query\":[\"cid\",\"dob\"],\"request_id\":\"q\"}}");
      client.await("smc-command-result", "\"request_id\":\"q\"");
      insert("somchai");
      assertThat(client.awaitFields("smc-inserted").object("payload").orElseThrow().text("status"))
          .contains("202");
      JsonFields payload = client.awaitFields("smc-data").object("payload").orElseThrow();
      assertThat(payload.text("status")).contains("200");
      JsonFields data = payload.object("data").orElseThrow();
      assertThat(data.text("cid")).contains(SOMCHAI);
      assertThat(data.has("dob")).isTrue();
      assertThat(data.has("name")).isFalse();
      readers.remove();
      assertThat(client.await("smc-removed")).contains("205");
    }
  }

  @Test
  void clientsOfPort9898AreToldThatThereIsNoCardToRead() {
    try (TestClient client = TestClient.of(station.uri(MessageShape.SMC_EVENTS), "/")) {
      client.say("{\"action\":\"read-now\",\"request_id\":\"r\"}");
      assertThat(client.await("smc-error")).contains("\"status\":404").contains("CARD-201");
      client.await("smc-command-result", "\"request_id\":\"r\"", "404");
    }
  }

  @Test
  void clientsOfPort8182GetTheCardTheyAskForAndHearThatItIsPulled() {
    insert("malee");
    try (TestClient client = TestClient.of(station.uri(MessageShape.READ_SMART_CARD), "/")) {
      client.say("{\"mode\":\"readsmartcard\"}");
      JsonFields card = client.awaitFields("Citizenid");
      assertThat(card.text("mode")).contains("readsmartcard");
      assertThat(card.text("Citizenid")).contains(MALEE);
      assertThat(card.text("Th_Firstname")).contains("มาลี");
      assertThat(card.exactText("PhotoRaw").orElseThrow()).startsWith("/9j/");
      readers.remove();
      client.await("removedsmartcard");
    }
  }

  @Test
  void aWebPageOfElsewhereIsRefusedOnEveryPort() {
    List<URI> addresses =
        List.of(
            TestClient.address(station.uri(), "/ws"),
            TestClient.address(station.uri(MessageShape.SMC_EVENTS), "/"),
            TestClient.address(station.uri(MessageShape.READ_SMART_CARD), "/ws"));
    assertThat(addresses).extracting(StationSocketsTest::statusForForeignPage).containsOnly(403);
  }

  private static int statusForForeignPage(URI address) {
    try {
      HttpClient.newHttpClient()
          .newWebSocketBuilder()
          .header("Origin", "https://elsewhere.example")
          .buildAsync(address, new WebSocket.Listener() {})
          .join();
      return 101;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  /** Puts a card in; returns when the station knows of it. */
  private void insert(String person) {
    try (TestClient client = TestClient.of(station.uri(), "/ws")) {
      client.await("hello");
      readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
      client.await("cardInserted");
    }
  }

  /** The simulated readers, and how often a card was connected to. */
  private final class Counted implements CardReaders {
    @Override
    public List<CardReader> list() {
      return readers.list();
    }

    @Override
    public CardTransport connect(String readerName) {
      connections.incrementAndGet();
      return readers.connect(readerName);
    }
  }
}
