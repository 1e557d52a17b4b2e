package io.github.baidiao.examples.stationagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a claim code needs: a reading of that card, not long ago, with the card in the reader still.
 */
class SavesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-11-07T10:30:00Z"));

  private Station station() {
    return Station.with(
            s ->
                s.nhso(NhsoSource.sandbox())
                    .clock(new Hand())
                    .readingValidFor(Duration.ofMinutes(5)))
        .insert("somchai");
  }

  @Test
  void readingIsGoodForItsTime() {
    try (Station station = station()) {
      String id = station.read();
      now.set(now.get().plus(Duration.ofMinutes(5)).minusMillis(1));
      assertThat(save(station, id).status()).isEqualTo(200);
    }
  }

  @Test
  void oldReadingIsUnknown() {
    try (Station station = station()) {
      String id = station.read();
      now.set(now.get().plus(Duration.ofMinutes(5)));
      assertThat(save(station, id).fields().get("code")).isEqualTo("READING_UNKNOWN");
    }
  }

  @Test
  void cardHasToBeInTheReaderStillAndTheSameOneAnewIsAnotherInsertion() {
    try (Station station = station()) {
      String id = station.read();
      station.pull();
      assertThat(save(station, id).fields().get("code")).isEqualTo("CARD_NOT_IN_READER");
      station.insert("somchai");
      assertThat(save(station, id).fields().get("code")).isEqualTo("CARD_NOT_IN_READER");
      assertThat(save(station, station.read()).status()).isEqualTo(200);
    }
  }

  @Test
  void whatWasRefusedCanBePutRightAndSentAgainWithTheSameReading() {
    try (Station station = station()) {
      String id = station.read();
      String other = Station.save(Station.SOMCHAI, id).replace("PG0060001", "PG0990001");
      assertThat(station.post("/api/nhso-service/confirm-save", other).status()).isEqualTo(400);
      assertThat(station.post("/api/nhso-service/confirm-save", other).fields().get("code"))
          .isEqualTo("SANDBOX_CLAIM_TYPE");
      assertThat(save(station, id).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"pid", "claimType", "mobile", "correlationId"})
  void missingFieldIsNamed(String field) {
    try (Station station = station()) {
      String body = Station.save(Station.SOMCHAI, station.read()).replace(field, "x" + field);
      Raw.Got got = station.post("/api/nhso-service/confirm-save", body);
      assertThat(got.status()).isEqualTo(400);
      assertThat(got.fields().get("message").toString()).contains(" " + field + " ");
    }
  }

  private static Raw.Got save(Station station, String id) {
    return station.post("/api/nhso-service/confirm-save", Station.save(Station.SOMCHAI, id));
  }

  /** A clock that stands until it is moved. */
  private final class Hand extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now.get(), zone);
    }
  }
}
