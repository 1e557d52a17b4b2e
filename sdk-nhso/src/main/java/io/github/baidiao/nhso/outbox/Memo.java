package io.github.baidiao.nhso.outbox;

import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.RecordBefore;
import java.time.Instant;
import java.time.LocalDate;

/** What is kept before a POST: when it went out, and which codes were on record. */
final class Memo {
  private final RecordBefore before;
  private final Instant at;

  private Memo(RecordBefore before, Instant at) {
    this.before = before;
    this.at = at;
  }

  static Memo of(RecordBefore before, Instant at) {
    return new Memo(before, at);
  }

  static Memo read(byte[] utf8) {
    QueuedJson json = QueuedJson.read(utf8, "at", "day", "complete", "codes");
    return new Memo(
        RecordBefore.of(
            json.text("day", LocalDate::parse),
            json.texts("codes", ClaimCode::of),
            json.flag("complete")),
        json.text("at", Instant::parse));
  }

  byte[] utf8() {
    return QueuedJson.begin()
        .with("at", at.toString())
        .with("day", before.day().toString())
        .with("complete", before.isComplete())
        .withAll("codes", before.codes(), ClaimCode::value)
        .utf8();
  }

  RecordBefore before() {
    return before;
  }

  Instant at() {
    return at;
  }
}
