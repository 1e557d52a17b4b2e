package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** The lines of a {@link PhrReconcileFile}. */
final class DayJson {
  private static final String FORMAT = "baidiao-phr-reconcile/1";

  private DayJson() {}

  static byte[] header(HospitalCode unit) {
    return line(new JsonText().with("format", FORMAT).with("unit", unit.value()));
  }

  static byte[] line(PhrDay day) {
    JsonText text =
        new JsonText()
            .with("day", day.day().toString())
            .with("checkedAt", day.checkedAt())
            .with("failure", day.failure());
    if (!day.failure().isPresent()) {
      text.with("atPhr", day.atPhr())
          .with("inHis", day.inHis())
          .with("unreadable", day.unreadable())
          .with("queued", day.queued())
          .with("waiting", day.waiting())
          .withTexts("heldBack", day.heldBack())
          .withTexts("forAPerson", day.forAPerson())
          .withTexts("notLoaded", day.notLoaded())
          .withTexts("ghosts", day.ghosts());
    }
    return line(text);
  }

  private static byte[] line(JsonText text) {
    byte[] json = text.utf8();
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  static PhrDay day(byte[] line) {
    StrictObject json =
        StrictObject.parse(line, MophErrorCode.RECONCILE_FILE_DAMAGED)
            .only(
                "day",
                "checkedAt",
                "failure",
                "atPhr",
                "inHis",
                "unreadable",
                "queued",
                "waiting",
                "heldBack",
                "forAPerson",
                "notLoaded",
                "ghosts");
    PhrDay.Builder day =
        PhrDay.builder()
            .day(date(json))
            .checkedAt(json.instant("checkedAt"))
            .failure(json.optionalText("failure"));
    if (!json.has("failure")) {
      day.atPhr((int) json.number("atPhr"))
          .inHis((int) json.number("inHis"))
          .unreadable((int) json.number("unreadable"))
          .queued((int) json.number("queued"))
          .waiting((int) json.number("waiting"));
      day.heldBack(json.texts("heldBack"))
          .forAPerson(json.texts("forAPerson"))
          .notLoaded(json.texts("notLoaded"))
          .ghosts(json.texts("ghosts"));
    }
    return day.build();
  }

  private static LocalDate date(StrictObject json) {
    try {
      return LocalDate.parse(json.text("day"));
    } catch (DateTimeException e) {
      throw json.wrong("day", "date");
    }
  }
}
