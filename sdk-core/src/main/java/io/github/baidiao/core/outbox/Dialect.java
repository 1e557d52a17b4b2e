package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** In what the databases differ. */
abstract class Dialect {

  static Dialect of(OutboxDatabase database) {
    switch (database) {
      case SQLITE:
        return new SqliteDialect();
      case MYSQL:
        return new MysqlDialect("READ COMMITTED");
      case POSTGRESQL:
        return new PostgresDialect();
    }
    throw new AssertionError(database);
  }

  /** Returns a name as it stands in statements, whatever words the database keeps for itself. */
  abstract String quoted(String name);

  /** Returns the statements that create the table, in their order. */
  final List<String> ddl(OutboxTable table) {
    List<String> statements = new ArrayList<>();
    String name = table.name();
    statements.add("CREATE TABLE IF NOT EXISTS " + quoted(name) + " (\n  " + columns() + ending());
    addIndexes(name, statements);
    return statements;
  }

  /**
   * Returns the columns and whatever else stands in the table's parentheses.
   *
   * <p>{@code open_order} is {@code order_ref} while the row is open, so that what is before a row
   * in its order is found at the same cost however much was sent already; {@code behind} marks a
   * row that waits for another one and for nothing else.
   */
  abstract String columns();

  abstract String ending();

  abstract void addIndexes(String table, List<String> statements);

  /** Returns the expression for the present time in milliseconds. */
  abstract String now(Clock clock);

  /** Returns what follows an INSERT so that a key that is there already is no error. */
  abstract String unlessThere();

  /** Returns the condition by which {@link #anyLane} finds a reference. */
  abstract String matches();

  /** Returns the pattern of the keys of a reference in any lane. */
  abstract String anyLane(String reference);

  /** Begins a transaction of ours on a connection that is in none. */
  abstract void begin(Connection connection) throws SQLException;

  abstract void commit(Connection connection) throws SQLException;

  abstract void rollback(Connection connection) throws SQLException;

  /** Whether a unique key refused the row, and only the statement was undone. */
  abstract boolean isDuplicate(SQLException e);

  /** Whether the database undid the transaction for the sake of another one. */
  abstract boolean isTransient(SQLException e);

  /** Whether one transaction after another writes, so that rows appear in the order of seq. */
  abstract boolean writesOneByOne();

  abstract OutboxErrorCode code(SQLException e);

  /** Returns the exception for a failure, without the driver's text, which may quote values. */
  final OutboxException failure(SQLException e) {
    return OutboxException.of(code(e), detail(e));
  }

  static String detail(SQLException e) {
    return "SQLState " + e.getSQLState() + ", error " + e.getErrorCode();
  }
}
