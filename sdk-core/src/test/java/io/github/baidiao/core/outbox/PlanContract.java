package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is asked for every row that is sent is found by an index, with thousands of rows there. */
abstract class PlanContract extends OnStage {
  private static final int ROWS = 6000;

  @Test
  void everyQuestionOfTheDrainUsesItsIndex() throws SQLException {
    fill();
    if (stage.database() == OutboxDatabase.SQLITE) {
      // Nobody analyzes a file of our own.
      everyQuestionUsesItsIndex();
    }
    analyze();
    everyQuestionUsesItsIndex();
  }

  private void everyQuestionUsesItsIndex() throws SQLException {
    String table = stage.quotedTable();

    assertIndex(
        "due",
        "SELECT seq, state FROM "
            + table
            + " WHERE lane = 'phr:99999' AND due_at <= 5000 ORDER BY due_at, seq LIMIT 20");
    assertIndex(
        "due",
        "SELECT due_at FROM "
            + table
            + " WHERE lane = 'phr:99999' AND due_at >= 0 ORDER BY due_at LIMIT 1");
    assertIndex(
        "open_order",
        "SELECT (SELECT MIN(seq) FROM "
            + table
            + " WHERE open_order = 'patient-8' AND state = 'WAITING' AND seq < 5900)");
    assertIndex(
        "entry_key",
        "SELECT due_at FROM "
            + table
            + " WHERE entry_key > 'phr:99999:v77:' AND entry_key < 'phr:99999:v77;'"
            + " AND version > 1 AND "
            + Precedence.isAnyOf("'SENDING', 'UNKNOWN_OUTCOME', 'SENT', 'ACCEPTED_WITH_WARNINGS'"));
    assertIndex(
        "due",
        "SELECT seq FROM "
            + table
            + " WHERE lane = 'phr:99999' AND due_at > 5990 AND "
            + Precedence.isAnyOf("'WAITING', 'UNKNOWN_OUTCOME'"));
    assertIndex(
        "retention",
        "SELECT seq FROM "
            + table
            + " WHERE state = 'SENT' AND changed_at < 3"
            + " AND state IN ('SENT', 'ACCEPTED_WITH_WARNINGS', 'REFUSED', 'GIVEN_UP')"
            + " ORDER BY changed_at LIMIT 100");
    assertIndex("_id", "SELECT seq FROM " + table + " WHERE id = '0000' AND lane <> '#'");
  }

  private void fill() throws SQLException {
    try (Connection connection = stage.begin()) {
      for (int i = 0; i < ROWS; i++) {
        Row row = Rows.ordered("v" + i, 1, "patient-" + i % 200);
        store.insert(
            connection,
            i % 2 == 0
                ? row.toBuilder().dueAt(i).build()
                : row.toBuilder()
                    .state(EntryState.SENT)
                    .changedAt(i)
                    .dueAt(OptionalLong.empty())
                    .build());
      }
      connection.commit();
    }
  }

  private void analyze() throws SQLException {
    try (Connection connection = stage.begin();
        Statement statement = connection.createStatement()) {
      statement.execute(
          (stage.database() == OutboxDatabase.MYSQL ? "ANALYZE TABLE " : "ANALYZE ")
              + stage.quotedTable());
      connection.commit();
    }
  }

  /** The plan names the index, nothing is sorted, and no table is read from end to end. */
  private void assertIndex(String index, String query) throws SQLException {
    String plan = plan(query).toLowerCase(Locale.ROOT);
    String name = stage.database() == OutboxDatabase.MYSQL ? index.replaceFirst("^_", "") : index;
    boolean unique = index.equals("entry_key") && stage.database() == OutboxDatabase.SQLITE;
    // MySQL answers MIN of an index from its first leaf, before there is a plan.
    assertThat(plan)
        .as(query)
        .containsAnyOf(unique ? "sqlite_autoindex" : name, "select tables optimized away")
        .doesNotContain("filesort", "temp b-tree", "seq scan", "sort key", "type=all");
  }

  private String plan(String query) throws SQLException {
    String explain = stage.database() == OutboxDatabase.SQLITE ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";
    StringBuilder plan = new StringBuilder();
    try (Connection connection = stage.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(explain + query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        for (int i = 1; i <= columns; i++) {
          String name = found.getMetaData().getColumnLabel(i);
          if (!name.equals("possible_keys")) {
            plan.append(name).append('=').append(found.getString(i)).append(' ');
          }
        }
        plan.append('\n');
      }
    }
    return plan.toString();
  }
}
