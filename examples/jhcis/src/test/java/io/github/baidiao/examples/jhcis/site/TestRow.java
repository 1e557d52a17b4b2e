package io.github.baidiao.examples.jhcis.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that a test puts into a site's table, column by column. */
public final class TestRow {
  private final Connection connection;
  private final String table;
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

  TestRow(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  public TestRow with(String column, @Nullable Object value) {
    columns.put(column, value);
    return this;
  }

  public void insert() throws SQLException {
    String sql =
        "INSERT INTO `"
            + table
            + "` (`"
            + String.join("`, `", columns.keySet())
            + "`) VALUES ("
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 0;
      for (Object value : columns.values()) {
        statement.setObject(++index, value);
      }
      statement.executeUpdate();
    }
  }
}
