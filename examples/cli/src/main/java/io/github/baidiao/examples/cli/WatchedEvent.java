package io.github.baidiao.examples.cli;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.card.monitor.ReadersSnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** One line of {@code card watch}: {@code docs/schema/card-watch.schema.json}. */
final class WatchedEvent {
  private static final Locale THAI = Locale.forLanguageTag("th");

  private WatchedEvent() {}

  static JsonObject json(MonitorEvent event, Instant time) {
    JsonObject line = new JsonObject().with("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
    return event
        .match(
            attached -> ofReader(line, "readerAttached", attached.readerName()),
            detached -> ofReader(line, "readerDetached", detached.readerName()),
            inserted -> ofCard(line, "cardInserted", inserted.insertion()),
            removed -> ofCard(line, "cardRemoved", removed.insertion()),
            lost -> ofService(line, "serviceLost", Optional.of(lost.code())),
            available -> ofService(line, "serviceAvailable", Optional.empty()))
        .with("snapshot", snapshot(event.snapshot()));
  }

  private static JsonObject ofReader(JsonObject line, String event, String reader) {
    return of(line, event, Optional.of(reader), Optional.empty(), Optional.empty());
  }

  private static JsonObject ofCard(JsonObject line, String event, Insertion insertion) {
    return of(
        line,
        event,
        Optional.of(insertion.readerName()),
        Optional.of(insertion.number()),
        Optional.empty());
  }

  private static JsonObject ofService(
      JsonObject line, String event, Optional<CardErrorCode> error) {
    return of(line, event, Optional.empty(), Optional.empty(), error);
  }

  private static JsonObject of(
      JsonObject line,
      String event,
      Optional<String> reader,
      Optional<Long> insertion,
      Optional<CardErrorCode> error) {
    return line.with("event", event)
        .with("reader", reader)
        .withNumber("insertion", insertion)
        .with("error", error, WatchedEvent::error);
  }

  private static JsonObject error(CardErrorCode code) {
    return new JsonObject()
        .with("code", code.id())
        .with("advice", code.advice().name())
        .with("th", code.operatorText().in(THAI))
        .with("en", code.operatorText().english());
  }

  private static JsonObject snapshot(ReadersSnapshot snapshot) {
    return new JsonObject()
        .with("serviceAvailable", snapshot.serviceAvailable())
        .with("readers", snapshot.readers(), WatchedEvent::reader);
  }

  private static JsonObject reader(ReaderState reader) {
    return new JsonObject()
        .with("name", reader.name())
        .with("cardPresent", reader.cardPresent())
        .withNumber("insertion", reader.insertion().map(Insertion::number));
  }
}
