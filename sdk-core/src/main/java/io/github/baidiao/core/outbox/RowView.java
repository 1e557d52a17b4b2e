package io.github.baidiao.core.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import java.time.Instant;

/** What the table's texts and numbers mean. */
final class RowView {
  private RowView() {}

  static OutboxEntry entry(Row row) {
    String key = row.key();
    OutboxEntry.Builder entry =
        OutboxEntry.builder()
            .id(row.id())
            .lane(lane(row.lane()))
            .reference(key.substring(row.lane().length() + 1, key.lastIndexOf(':')))
            .version(row.version())
            .state(row.state())
            .attempts(row.attempts())
            .enqueuedAt(Instant.ofEpochMilli(row.enqueuedAt()))
            .changedAt(Instant.ofEpochMilli(row.changedAt()))
            .expiresAt(Instant.ofEpochMilli(row.expiresAt()))
            .lastCode(row.lastCode());
    if (row.dueAt().isPresent()) {
      entry.nextAt(Instant.ofEpochMilli(row.dueAt().getAsLong()));
    }
    return entry.build();
  }

  static Lane lane(String id) {
    int colon = id.indexOf(':');
    return Lane.of(id.substring(0, colon), HospitalCode.of(id.substring(colon + 1)));
  }
}
