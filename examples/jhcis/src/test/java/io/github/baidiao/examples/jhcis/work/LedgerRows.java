package io.github.baidiao.examples.jhcis.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What stands in the ledger's table, by plain SQL. */
public final class LedgerRows {
  /** A row; what is null there is absent. */
  public record Row(
      String visit,
      String state,
      Optional<String> code,
      Optional<String> problem,
      String writeState,
      Optional<String> writeProblem,
      boolean looksAgain,
      long version) {

    /** The codes of what a person has to see to. */
    public Stream<String> forAPerson() {
      boolean open = state.equals("REFUSED") || state.equals("UNKNOWN");
      boolean notThere = writeState.equals("NOT_WRITTEN") || writeState.equals("OVERWRITTEN");
      return Stream.concat(
          open ? problem.stream() : Stream.empty(),
          notThere ? writeProblem.stream() : Stream.empty());
    }
  }

  private LedgerRows() {}

  /**
   * All of a task, by the number of the visit.
   *
   * @param task {@code CLAIM_CODE}, {@code CLOSING} or {@code PHR}
   */
  public static Map<String, Row> of(DataSource own, String task) throws SQLException {
    Map<String, Row> all = new TreeMap<>();
    try (Connection connection = own.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT visit, state, code, problem, write_state, write_problem, next_look,"
                    + " version FROM baidiao_ledger WHERE unit = '99999' AND task = ?")) {
      statement.setString(1, task);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Row row =
              new Row(
                  rows.getString(1),
                  rows.getString(2),
                  Optional.ofNullable(rows.getString(3)),
                  Optional.ofNullable(rows.getString(4)),
                  rows.getString(5),
                  Optional.ofNullable(rows.getString(6)),
                  rows.getString(7) != null,
                  rows.getLong(8));
          all.put(row.visit(), row);
        }
      }
    }
    return all;
  }
}
