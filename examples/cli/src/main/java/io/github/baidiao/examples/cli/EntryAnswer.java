package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.outbox.OutboxEntry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What the outbox tells in clear of one entry: {@code docs/schema/outbox-entry.schema.json}. The
 * payload and the answer, which are personal, are in it if they were asked for.
 */
record EntryAnswer(OutboxEntry entry, Optional<String> payload, Optional<String> answer)
    implements Answer {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  static EntryAnswer of(OutboxEntry entry) {
    return new EntryAnswer(entry, Optional.empty(), Optional.empty());
  }

  /** A time in Thailand, for people. */
  static String text(Instant time) {
    return TIME.format(time.atZone(BangkokTime.ZONE));
  }

  /** One line for people, in columns. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-20s  %-19s  %5d  %-11s  %s  %s",
        EntryWord.of(entry.state()).word(),
        entry.nextAt().map(EntryAnswer::text).orElse("-"),
        entry.attempts(),
        entry.lastCode().orElse("-"),
        entry.id(),
        entry.key());
  }

  /** The names of the columns of {@link #line}. */
  static String header() {
    return String.format(
        Locale.ROOT,
        "%-20s  %-19s  %5s  %-11s  %-32s  %s",
        "STATE",
        "NEXT",
        "TRIES",
        "CODE",
        "ID",
        "KEY");
  }

  @Override
  public JsonObject json() {
    JsonObject json =
        new JsonObject()
            .with("id", entry.id())
            .with("key", entry.key())
            .with("kind", entry.lane().kind())
            .with("unit", entry.lane().unit().value())
            .with("reference", entry.reference())
            .with("version", entry.version())
            .with("state", EntryWord.of(entry.state()).word())
            .with("attempts", entry.attempts())
            .with("enqueuedAt", entry.enqueuedAt().toString())
            .with("changedAt", entry.changedAt().toString())
            .with("nextAt", entry.nextAt().map(Instant::toString))
            .with("expiresAt", entry.expiresAt().toString())
            .with("lastCode", entry.lastCode());
    payload.ifPresent(text -> json.with("payload", text));
    answer.ifPresent(text -> json.with("answer", text));
    return json;
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line("Key", "รายการ", entry.key())
        .line("Id", "รหัสรายการ", entry.id())
        .line("State", "สถานะ", EntryWord.of(entry.state()).text())
        .line("Attempts", "จำนวนครั้งที่ส่ง", Integer.toString(entry.attempts()))
        .line("Queued", "เข้ากล่องเมื่อ", text(entry.enqueuedAt()))
        .line("Changed", "เปลี่ยนสถานะเมื่อ", text(entry.changedAt()))
        .line("Next", "ครั้งต่อไป", entry.nextAt().map(EntryAnswer::text))
        .line("Given up at", "เลิกส่งเมื่อ", text(entry.expiresAt()))
        .line("Last code", "รหัสล่าสุด", entry.lastCode())
        .line("What happened", "สาเหตุ", code().map(code -> code.operatorText().thai()))
        .line(
            "What to do",
            "สิ่งที่ต้องทำ",
            code().map(code -> code.operatorText().whatToDo(Locale.ENGLISH)))
        .line("Answer", "คำตอบ", answer)
        .line("Payload", "ข้อมูลที่ส่ง", payload);
  }

  private Optional<ErrorCode> code() {
    return entry.lastCode().flatMap(ExitCode::codeOfId);
  }
}
