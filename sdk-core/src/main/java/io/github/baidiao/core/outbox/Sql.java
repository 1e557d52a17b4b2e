package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement with its values. */
final class Sql {
  private final String text;
  private final List<@Nullable Object> values = new ArrayList<>();

  Sql(String text) {
    this.text = text;
  }

  /** Returns a statement in which {@code {table}} stands for the table's quoted name. */
  static Sql on(String table, String text) {
    return new Sql(text.replace("{table}", table));
  }

  /** Adds the value of the next question mark: a text, a number, bytes or null. */
  Sql with(@Nullable Object value) {
    values.add(value);
    return this;
  }

  /** Returns how many rows were changed. */
  int update(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> list(Connection connection, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet found = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(reader.read(found));
      }
      return all;
    }
  }

  <T> Optional<T> first(Connection connection, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet found = statement.executeQuery()) {
      return found.next() ? Optional.of(reader.read(found)) : Optional.empty();
    }
  }

  private PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    try {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /** Reads one row of an answer. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
