package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.outbox.CodeReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes the EP codes that closing rights has brought to the visits. Thread-safe.
 *
 * <p>The outbox keeps each answer with its entry, so a code is never lost between NHSO and the
 * visit: when the program ends before the code is written, {@link #catchUp} of the next start finds
 * it. It also finds what another station has sent, of which no listener here is told.
 */
final class EpCodes {
  private final DataSource database;

  EpCodes(DataSource database) {
    this.database = database;
  }

  /** Looks at every closing that has no code yet; at the start, and now and then. */
  void catchUp(Outbox outbox) throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (String key : VisitTable.closingsWithoutCode(connection)) {
        Optional<ClaimCode> code = outbox.find(key).flatMap(entry -> code(outbox, entry));
        if (code.isPresent()) {
          VisitTable.closed(connection, key, code.get().value());
        }
      }
    }
  }

  private static Optional<ClaimCode> code(Outbox outbox, OutboxEntry entry) {
    if (entry.state() != EntryState.SENT) {
      return Optional.empty();
    }
    return outbox.answer(entry.id()).map(CodeReceipt::of).flatMap(CodeReceipt::code);
  }
}
