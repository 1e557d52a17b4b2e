package io.github.baidiao.examples.cli;

import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.core.outbox.OutboxException;
import java.util.regex.Pattern;

/** Finds an entry by what {@code outbox list} shows of it: its id, or its key. */
final class EntryName {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private EntryName() {}

  static OutboxEntry find(Outbox outbox, String name) {
    return (ID.matcher(name).matches() ? outbox.entry(name) : outbox.find(name))
        .orElseThrow(() -> OutboxException.of(OutboxErrorCode.ENTRY_NOT_FOUND));
  }
}
