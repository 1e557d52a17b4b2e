package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.LaneStatistics;
import io.github.baidiao.core.outbox.OutboxStatistics;
import java.time.Instant;

/** How the outbox stands: {@code docs/schema/outbox-stats.schema.json}. */
record StatsAnswer(OutboxStatistics statistics) implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("at", statistics.at().toString())
        .with("lanes", statistics.lanes(), StatsAnswer::json);
  }

  private static JsonObject json(LaneStatistics lane) {
    JsonObject counts = new JsonObject();
    for (EntryWord word : EntryWord.values()) {
      counts.with(word.word(), lane.count(word.state()));
    }
    return new JsonObject()
        .with("lane", lane.lane().id())
        .with("counts", counts)
        .with("oldestOpen", lane.oldestOpen().map(Instant::toString))
        .with("pausedUntil", lane.pausedUntil().map(Instant::toString))
        .with("failures", lane.failures());
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet();
    for (LaneStatistics lane : statistics.lanes()) {
      sheet.line("Lane", "ชนิดและหน่วยบริการ", lane.lane().id());
      for (EntryWord word : EntryWord.values()) {
        long count = lane.count(word.state());
        if (count > 0) {
          String[] names = word.text().split(" / ", 2);
          sheet.line("  " + names[0], names[1], Long.toString(count));
        }
      }
      sheet
          .line("  oldest open", "ค้างนานที่สุดตั้งแต่", lane.oldestOpen().map(EntryAnswer::text))
          .line("  paused until", "หยุดส่งถึง", lane.pausedUntil().map(EntryAnswer::text));
    }
    return sheet;
  }
}
