package io.github.baidiao.benchmarks.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Random;

/** A plain INSERT of as much as a queued message has, into a table without any index of its own. */
final class PlainRows {
  private final Database database;
  private final byte[] payload;
  private final Random random = new Random(7);
  private long number;

  PlainRows(Database database, byte[] payload) {
    this.database = database;
    this.payload = payload;
  }

  /** A transaction of its own. */
  void insertAndCommit() throws SQLException {
    try (Connection connection = database.connect()) {
      insert(connection, Database.BARE);
    }
  }

  void insert(Connection connection, String table) throws SQLException {
    String text =
        "INSERT INTO "
            + table
            + " (id, lane, entry_key, order_ref, state, enqueued_at, expires_at, payload)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    long now = System.currentTimeMillis();
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setString(1, hexDigits(16));
      statement.setString(2, "bare:99999");
      statement.setString(3, "bare:99999:" + ++number + ":1");
      statement.setString(4, hexDigits(32));
      statement.setString(5, "WAITING");
      statement.setLong(6, now);
      statement.setLong(7, now + 1_000_000);
      statement.setBytes(8, payload);
      statement.executeUpdate();
    }
  }

  private String hexDigits(int bytes) {
    byte[] digits = new byte[bytes];
    random.nextBytes(digits);
    return HexFormat.of().formatHex(digits);
  }
}
