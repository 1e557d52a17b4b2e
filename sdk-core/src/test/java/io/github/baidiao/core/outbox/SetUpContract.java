package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** How a program meets the table that an administrator made, or did not make. */
abstract class SetUpContract extends OnStage {

  @Test
  void aTableMadeByHandIsTaken() throws SQLException {
    OutboxTable own = OutboxTable.named("select"); // a word that every database keeps for itself
    try (Connection administrator = stage.connect();
        Statement statement = administrator.createStatement()) {
      for (String text : own.ddl(stage.database()).split(";\n", 0)) {
        statement.execute(text);
      }
      try (Store opened = open(own)) {
        assertThat(opened.insert(Rows.visit("690001", 1))).isTrue();
        assertThat(opened.hasEntries()).isTrue();
      } finally {
        statement.execute("DROP TABLE " + Dialect.of(stage.database()).quoted(own.name()));
      }
    }
  }

  @Test
  void aMissingTableIsNamed() {
    OutboxException e =
        catchThrowableOfType(
            OutboxException.class, () -> open(OutboxTable.named("nobody_made_this")));

    assertThat(e.code()).isEqualTo(OutboxErrorCode.TABLE_UNSUITED);
    assertThat(e.detail()).contains("nobody_made_this");
  }

  @Test
  void aTableWithoutAColumnOfOursIsRefused() throws SQLException {
    stage.run("ALTER TABLE " + stage.quotedTable() + " DROP COLUMN memo");

    OutboxException e = catchThrowableOfType(OutboxException.class, () -> open(stage.table()));

    assertThat(e.code()).isEqualTo(OutboxErrorCode.TABLE_UNSUITED);
  }

  @Test
  void aTableWithoutTransactionsIsRefused() throws SQLException {
    if (stage.database() == OutboxDatabase.MYSQL) {
      stage.run("ALTER TABLE " + stage.quotedTable() + " ENGINE=MyISAM");

      OutboxException e = catchThrowableOfType(OutboxException.class, () -> open(stage.table()));

      assertThat(e.code()).isEqualTo(OutboxErrorCode.DATABASE_UNSUITED);
      assertThat(e.detail().orElseThrow()).endsWith("engine MyISAM");
    }
  }

  private Store open(OutboxTable table) {
    return JdbcStore.on(((SourceStage) stage).pool(), table, false, Clock.systemUTC());
  }
}
