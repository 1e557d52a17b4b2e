package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** PostgreSQL 9.5 or newer. */
final class PostgresDialect extends ServerDialect {

  @Override
  String quoted(String name) {
    return '"' + name + '"';
  }

  @Override
  String columns() {
    return "seq BIGSERIAL PRIMARY KEY,\n"
        + "  rev INTEGER NOT NULL,\n"
        + "  id VARCHAR(32) COLLATE \"C\" NOT NULL,\n"
        + "  lane VARCHAR(40) COLLATE \"C\" NOT NULL,\n"
        + "  entry_key VARCHAR(190) COLLATE \"C\" NOT NULL UNIQUE,\n"
        + "  version BIGINT NOT NULL,\n"
        + "  order_ref VARCHAR(64) COLLATE \"C\",\n"
        + "  open_order VARCHAR(64) COLLATE \"C\",\n"
        + "  state VARCHAR(24) COLLATE \"C\" NOT NULL,\n"
        + "  behind SMALLINT NOT NULL,\n"
        + "  unsettled SMALLINT NOT NULL,\n"
        + "  said_not_arrived SMALLINT NOT NULL,\n"
        + "  attempts INTEGER NOT NULL,\n"
        + "  enqueued_at BIGINT NOT NULL,\n"
        + "  changed_at BIGINT NOT NULL,\n"
        + "  due_at BIGINT,\n"
        + "  expires_at BIGINT NOT NULL,\n"
        + "  owner VARCHAR(64),\n"
        + "  last_code VARCHAR(40),\n"
        + "  payload BYTEA NOT NULL,\n"
        + "  memo BYTEA,\n"
        + "  answer BYTEA";
  }

  @Override
  String ending() {
    return "\n)";
  }

  @Override
  void addIndexes(String table, List<String> statements) {
    TableIndexes.addTo(statements, this, table);
  }

  @Override
  String now(Clock clock) {
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
  }

  @Override
  String unlessThere() {
    return " ON CONFLICT (entry_key) DO NOTHING";
  }

  @Override
  void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }
  }

  @Override
  boolean isDuplicate(SQLException e) {
    return false; // ON CONFLICT counts 0 rows
  }

  @Override
  boolean isTransient(SQLException e) {
    return isState(e, "40001") || isState(e, "40P01") || isState(e, "55P03");
  }

  @Override
  OutboxErrorCode code(SQLException e) {
    if (isState(e, "53100")) {
      return OutboxErrorCode.DISK_FULL;
    }
    return isState(e, "42P01") || isState(e, "42703")
        ? OutboxErrorCode.TABLE_UNSUITED
        : OutboxErrorCode.DATABASE_FAILED;
  }
}
