package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the driver is asked to prepare, and how often. */
class KeptStatementsTest {
  private static final String ADD = "INSERT INTO t (a) VALUES (?)";

  private final List<String> prepared = new ArrayList<>();
  private Connection driver;
  private Connection kept;

  @BeforeEach
  void open() throws SQLException {
    driver = DriverManager.getConnection("jdbc:sqlite::memory:");
    Connection counted =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                  if (method.getName().equals("prepareStatement")) {
                    prepared.add((String) arguments[0]);
                  }
                  return method.invoke(driver, arguments);
                });
    kept = KeptStatements.on(counted);
    new Sql("CREATE TABLE t (a INTEGER UNIQUE)").update(driver);
  }

  @AfterEach
  void close() throws SQLException {
    driver.close();
  }

  @Test
  void oneTextIsPreparedOnce() throws SQLException {
    for (int a = 1; a <= 3; a++) {
      assertThat(new Sql(ADD).with(a).update(kept)).isEqualTo(1);
    }

    assertThat(prepared).containsExactly(ADD);
    assertThat(values()).containsExactly(1, 2, 3);
  }

  @Test
  void oneInUseIsNotLentToAnother() throws SQLException {
    new Sql(ADD).with(1).update(kept);
    new Sql(ADD).with(2).update(kept);
    String text = "SELECT a FROM t ORDER BY a";
    try (PreparedStatement outer = kept.prepareStatement(text);
        ResultSet rows = outer.executeQuery()) {
      assertThat(rows.next()).isTrue();
      assertThat(new Sql(text).list(kept, row -> row.getInt(1))).containsExactly(1, 2);
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }

  @Test
  void oneThatFailedIsPreparedAnew() throws SQLException {
    new Sql(ADD).with(1).update(kept);
    assertThatThrownBy(() -> new Sql(ADD).with(1).update(kept)).isInstanceOf(SQLException.class);
    new Sql(ADD).with(2).update(kept);

    assertThat(prepared).containsExactly(ADD, ADD);
    assertThat(values()).containsExactly(1, 2);
  }

  @Test
  void whatWasNotUsedLongestGoes() throws SQLException {
    for (int round = 1; round <= 2; round++) {
      for (int number = 0; number < 33; number++) {
        new Sql("SELECT " + number).first(kept, row -> row.getInt(1));
      }
    }

    assertThat(prepared).hasSize(66);
  }

  private List<Integer> values() throws SQLException {
    return new Sql("SELECT a FROM t ORDER BY a").list(driver, row -> row.getInt(1));
  }
}
