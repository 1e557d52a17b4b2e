package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.reconcile.PhrDay;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What comparing told, earlier runs included: {@code docs/schema/phr-reconcile.schema.json}. */
record DaysAnswer(PhrReconcileSummary summary, int removed) implements Answer {

  /** A visit by its number, and the day it is on. */
  private record Named(PhrDay day, String visit) {
    JsonObject json() {
      return new JsonObject().with("date", day.day().toString()).with("visit", visit);
    }

    String text() {
      return day.day() + "  " + visit;
    }
  }

  /** The code of what a person has to look at, if there is anything. */
  Optional<String> firstError() {
    return summary.results().stream()
        .flatMap(day -> day.failure().stream())
        .findFirst()
        .or(() -> named(PhrDay::heldBack).stream().findFirst().map(any -> heldBackCode()))
        .or(() -> named(PhrDay::forAPerson).stream().findFirst().map(any -> givenUpCode()));
  }

  private static String heldBackCode() {
    return MophErrorCode.VISIT_HELD_BACK.id();
  }

  private static String givenUpCode() {
    return OutboxErrorCode.ATTEMPTS_OVER.id();
  }

  private List<Named> named(Function<PhrDay, List<String>> visits) {
    return summary.results().stream()
        .flatMap(day -> visits.apply(day).stream().map(visit -> new Named(day, visit)))
        .toList();
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("end", summary.end().name().toLowerCase(Locale.ROOT))
        .with("days", summary.days())
        .with("compared", summary.results().size() - summary.failed())
        .with("failed", summary.failed())
        .with("missing", summary.missing())
        .with("queued", summary.queued())
        .with("heldBack", named(PhrDay::heldBack), Named::json)
        .with("forAPerson", named(PhrDay::forAPerson), Named::json)
        .with("notLoaded", named(PhrDay::notLoaded), Named::json)
        .with("ghosts", named(PhrDay::ghosts), Named::json)
        .with("removed", removed)
        .with("stoppedBy", summary.fault().map(fault -> fault.code().id()));
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet()
            .line("Days", "จำนวนวัน", Integer.toString(summary.days()))
            .line(
                "Compared",
                "เปรียบเทียบแล้ว",
                Integer.toString(summary.results().size() - summary.failed()))
            .line("Failed", "ทำไม่สำเร็จ", Integer.toString(summary.failed()))
            .line("Missing at PHR", "ไม่มีใน PHR", Integer.toString(summary.missing()))
            .line("Queued", "เก็บเข้ากล่องแล้ว", Integer.toString(summary.queued()));
    lines(sheet, "Held back", "ต้องแก้ไขก่อนส่ง", named(PhrDay::heldBack));
    lines(sheet, "For a person", "ต้องให้เจ้าหน้าที่ตัดสินใจ", named(PhrDay::forAPerson));
    lines(sheet, "No file", "ไม่มีไฟล์", named(PhrDay::notLoaded));
    lines(sheet, "Only at PHR", "มีเฉพาะใน PHR", named(PhrDay::ghosts));
    return sheet
        .line(
            "Removed",
            "ลบออกจาก PHR แล้ว",
            Optional.of(removed).filter(n -> n > 0).map(String::valueOf))
        .line("Ended", "สิ้นสุดเพราะ", RunEnd.text(summary.end().name(), summary.fault()));
  }

  private static void lines(Sheet sheet, String english, String thai, List<Named> visits) {
    visits.forEach(visit -> sheet.line(english, thai, visit.text()));
  }
}
