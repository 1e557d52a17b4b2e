package io.github.baidiao.examples.stationagent;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.examples.stationagent.server.StationNotStarted;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A marked person goes through every path, and nothing of his may be heard. */
class NothingLeaksTest {
  private static final List<String> MARKERS =
      List.of(
          Station.SOMCHAI,
          "1100000000017",
          "สมชาย",
          "ใจดี",
          "PP0000000001",
          "0812345678",
          "000123");

  private final Logger jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty");
  private final List<Logger> quiet =
      Stream.of("org.eclipse.jetty", "wiremock.org", "com.github.tomakehurst", "WireMock")
          .map(name -> (Logger) LoggerFactory.getLogger(name))
          .toList();

  @Test
  void neitherInLogsNorPrints() {
    try (Overheard overheard = new Overheard()) {
      jetty.setLevel(Level.INFO);
      try (Station station = Station.over(NhsoSource.sandbox()).insert("somchai")) {
        everyPath(station, Station.SOMCHAI);
        everyPath(station, "1100000000017");
        station.insert(SimulatedCard.of(SimulatedPerson.load("somchai")).with(Fault.pulledAt(3)));
        station.get("/api/smartcard/read");
        overheard.shown(station.agent);
      }
      String heard = overheard.everything();
      assertThat(heard).contains("/api/nhso-service/latest-authen-code/{pid} 200", "CARD-202");
      assertThat(MARKERS).noneMatch(heard::contains);
    } finally {
      jetty.setLevel(null);
    }
  }

  @Test
  void neitherWithEndpointAboveIt() {
    WireMockServer nhso = EndpointNhsoTest.stubs();
    try (Overheard overheard = new Overheard()) {
      // The stand-in's own log is not the station's.
      quiet.forEach(logger -> logger.setLevel(Level.INFO));
      NhsoSource endpoint = EndpointNhsoTest.over(nhso);
      try (Station station = Station.over(endpoint).insert("somchai")) {
        everyPath(station, Station.SOMCHAI);
        nhso.stubFor(
            post(urlPathEqualTo("/nhsoendpoint/api/AuthenCode"))
                .atPriority(1)
                .willReturn(okJson("{\"dataError\":\"สมชาย ใจดี 1100000000016\"}")));
        everyPath(station, Station.SOMCHAI);
        nhso.stop();
        station.get("/api/nhso-service/latest-authen-code/" + Station.SOMCHAI);
        overheard.shown(station.agent);
        overheard.shown(endpoint);
        overheard.shown(((NhsoSource.Endpoint) endpoint).settings());
      }
      String heard = overheard.everything();
      assertThat(heard).contains("/api/nhso-service/confirm-save 400 NHSO-104", "HTTP-101");
      assertThat(MARKERS).noneMatch(heard::contains);
      assertThat(heard)
          .doesNotContain("PP1000000011", EndpointNhsoTest.TOKEN, EndpointNhsoTest.RECORDER);
    } finally {
      quiet.forEach(logger -> logger.setLevel(null));
      nhso.stop();
    }
  }

  private static void everyPath(Station station, String pid) {
    String id = station.read();
    station.get("/api/smartcard/read-card-only?readImageFlag=true");
    station.post("/api/nhso-service/save-as-draft", Station.save(pid, id));
    station.post("/api/nhso-service/confirm-save", Station.save(pid, id));
    station.post("/api/nhso-service/confirm-save", Station.save(pid, id).substring(0, 40));
    for (String path : List.of("latest-authen-code", "latest-5-authen-code-all-hospital")) {
      station.get("/api/nhso-service/" + path + "/" + pid);
    }
    station.get("/api/smartcard/probe/" + pid);
    station.get("/nowhere/" + pid + "?pid=" + pid);
    station.raw().host("evil.example").get("/" + pid);
    station.raw().header("Broken " + pid, pid).get("/api/smartcard/terminals");
  }

  @Test
  void stationDoesNotStartWhileTheServerWouldLogWhatItGets() {
    jetty.setLevel(Level.DEBUG);
    try {
      assertThatExceptionOfType(StationNotStarted.class)
          .isThrownBy(() -> Station.over(NhsoSource.none()).close())
          .satisfies(e -> assertThat(e.code().id()).isEqualTo("STATION-101"))
          .satisfies(e -> assertThat(e.operatorText().thai()).contains("org.eclipse.jetty"));
    } finally {
      jetty.setLevel(null);
    }
  }
}
