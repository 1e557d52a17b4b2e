package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;

/** A database with an outbox table in it, and what the tests do with it beside the store. */
interface Stage extends AutoCloseable {
  Store store();

  OutboxDatabase database();

  OutboxTable table();

  /** Returns a connection of the program's own to the same database, committing by itself. */
  Connection connect() throws SQLException;

  @Override
  void close();

  /** Begins a transaction as a program does. */
  default Connection begin() throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    return connection;
  }

  default void run(String text) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  default String quotedTable() {
    return Dialect.of(database()).quoted(table().name());
  }

  default Row queued(Row row) {
    assertThat(store().insert(row)).isTrue();
    return read(row);
  }

  default Row read(Row row) {
    return store().readByKey(row.key()).orElseThrow();
  }

  /** Takes a row as it stands now, with a lease of a minute and no rate. */
  default Claim claim(Row row) {
    return claim(read(row), "station-1", 0);
  }

  default Claim claim(Row candidate, String owner, long turnEvery) {
    long now = store().now();
    return store().claim(candidate, owner, now, now + 60_000, turnEvery);
  }

  /** Takes a row, and writes that it was sent. */
  default void sent(Row row) {
    assertThat(claim(row)).isEqualTo(Claim.OURS);
    close(row, EntryState.SENT);
  }

  default void close(Row row, EntryState state) {
    Row closed = read(row).toBuilder().state(state).dueAt(OptionalLong.empty()).build();
    assertThat(store().update(closed)).isPresent();
  }

  default List<String> dueKeys() {
    return store().due(Rows.PHR, store().now(), 100).stream().map(Row::key).toList();
  }
}
