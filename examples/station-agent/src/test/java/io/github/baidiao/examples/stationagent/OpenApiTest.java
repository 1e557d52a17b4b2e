package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  @Test
  void whatIsServedIsWhatTheDocumentSays() {
    try (Station station = Station.over(NhsoSource.none())) {
      assertThat(station.agent.routes())
          .containsExactlyInAnyOrderElementsOf(new Contract().routes());
    }
  }

  @Test
  void everyPathOfTheDocumentIsThere() {
    try (Station station = Station.over(NhsoSource.none())) {
      for (String route : new Contract().routes()) {
        String[] parts = route.split(" ");
        Raw.Got got =
            parts[0].equals("GET")
                ? station.get(parts[1].replace("{pid}", Station.SOMCHAI))
                : station.post(parts[1], "{}");
        assertThat(got.status()).as(route).isNotIn(404, 405);
      }
    }
  }

  @Test
  void documentIsServedAsItStands() {
    try (Station station = Station.over(NhsoSource.none())) {
      assertThat(station.get("/openapi.yaml").body()).isEqualTo(Contract.text());
      assertThat(station.get("/v3/api-docs").body()).isEqualTo(Contract.text());
    }
  }
}
