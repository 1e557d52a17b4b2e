package io.github.baidiao.examples.anyhis.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The ledger's table, made when it is missing. */
final class LedgerDdl {
  private static final String COLUMNS =
      "task VARCHAR(12) NOT NULL, unit CHAR(5) NOT NULL, visit VARCHAR(30) NOT NULL,"
          + " registered_at CHAR(5) NOT NULL, person VARCHAR(30) NOT NULL, day CHAR(10) NOT NULL,"
          + " state VARCHAR(10) NOT NULL, version BIGINT NOT NULL, digest VARCHAR(64),"
          + " outbox_key VARCHAR(190), problem VARCHAR(30),"
          + " code VARCHAR(40), claimed_at VARCHAR(40), service VARCHAR(100),"
          + " main_inscl VARCHAR(100), sub_inscl VARCHAR(100), seq VARCHAR(200),"
          + " amount VARCHAR(30), claim_id VARCHAR(200),"
          + " write_state VARCHAR(12) NOT NULL, write_problem VARCHAR(30), next_look BIGINT,"
          + " looks INTEGER NOT NULL, since BIGINT NOT NULL, changed_at BIGINT NOT NULL,"
          + " revision BIGINT NOT NULL, PRIMARY KEY (task, unit, visit)";
  // Two rows of one task with one code must not be, whatever two programs do at once.
  private static final String[][] INDEXES = {
    {"UNIQUE ", "baidiao_ledger_code", "task, unit, code"},
    {"", "baidiao_ledger_state", "task, unit, state"},
    {"", "baidiao_ledger_write", "task, unit, write_state"},
    {"", "baidiao_ledger_look", "unit, next_look"}
  };

  private LedgerDdl() {}

  static void create(Connection connection) throws SQLException {
    boolean sqlite = connection.getMetaData().getDatabaseProductName().startsWith("SQLite");
    try (Statement statement = connection.createStatement()) {
      if (sqlite) {
        statement.execute("CREATE TABLE IF NOT EXISTS " + LedgerTable.NAME + " (" + COLUMNS + ")");
        for (String[] each : INDEXES) {
          statement.execute(
              String.format(
                  "CREATE %sINDEX IF NOT EXISTS %s ON %s (%s)",
                  each[0], each[1], LedgerTable.NAME, each[2]));
        }
      } else {
        statement.execute(server());
      }
    }
  }

  // MySQL knows no CREATE INDEX IF NOT EXISTS.
  private static String server() {
    StringBuilder ddl = new StringBuilder("CREATE TABLE IF NOT EXISTS ");
    ddl.append(LedgerTable.NAME).append(" (").append(COLUMNS);
    for (String[] each : INDEXES) {
      ddl.append(String.format(", %sINDEX %s (%s)", each[0], each[1], each[2]));
    }
    return ddl.append(") ENGINE=InnoDB DEFAULT CHARACTER SET utf8 COLLATE utf8_bin").toString();
  }
}
