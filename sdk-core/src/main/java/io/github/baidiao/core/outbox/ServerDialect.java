package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** What the servers have in common. */
abstract class ServerDialect extends Dialect {

  @Override
  final String matches() {
    return "entry_key LIKE ? ESCAPE '!'";
  }

  @Override
  final String anyLane(String reference) {
    return "%:_____:" + reference.replace("_", "!_") + ":%";
  }

  @Override
  final void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  final void rollback(Connection connection) throws SQLException {
    connection.rollback();
  }

  @Override
  final boolean writesOneByOne() {
    return false;
  }

  static boolean isState(SQLException e, String state) {
    return state.equals(e.getSQLState());
  }
}
