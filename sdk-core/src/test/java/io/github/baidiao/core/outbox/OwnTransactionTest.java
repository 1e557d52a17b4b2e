package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.testing.Overheard;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A HIS that queues inside its own transaction, in its own database. */
class OwnTransactionTest {
  @TempDir Path folder;
  private final SQLiteDataSource his = new SQLiteDataSource();
  private final Receiver phr = new Receiver(Receiver.PHR);
  private OutboxSettings settings;
  private Outbox outbox;

  @BeforeEach
  void open() throws SQLException {
    his.setUrl("jdbc:sqlite:" + folder.resolve("his.db"));
    execute("CREATE TABLE visit (vn TEXT PRIMARY KEY)");
    settings =
        OutboxSettings.builder()
            .keys(KeyFile.at(folder.resolve("outbox.key")))
            .table("his_outbox")
            .listener(
                event -> {
                  throw new IllegalStateException("CANARY-LISTENER");
                })
            .build();
    outbox = Outbox.on(his, settings);
    outbox.register(phr, LaneSettings.builder().build());
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void aVisitSavedWithItsMessageIsSentOrNeither() throws SQLException {
    save("690001", true);
    save("690002", false);
    assertThat(outbox.drainOnce().sent()).isEqualTo(1);
    assertThat(phr.arrived).containsExactly("690001 v1");
    assertThat(count("SELECT count(*) FROM visit")).isEqualTo(1);
    assertThat(outbox.find("phr:99999:690002:1")).isEmpty();
  }

  @Test
  void nothingIsSentBeforeTheCommit() throws SQLException {
    try (Connection connection = his.getConnection()) {
      connection.setAutoCommit(false);
      outbox.enqueue(connection, Clinic.visit("690001", 1));
      assertThat(outbox.find("phr:99999:690001:1")).isEmpty();
      assertThat(connection.getAutoCommit()).isFalse();
      connection.commit();
    }
    assertThat(outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void oneThatIsQueuedAlreadyLeavesTheTransactionUsable() throws SQLException {
    outbox.enqueue(Clinic.visit("690001", 1));
    try (Connection connection = his.getConnection()) {
      connection.setAutoCommit(false);
      assertThat(outbox.enqueue(connection, Clinic.visit("690001", 1)).isNew()).isFalse();
      try (var insert = connection.createStatement()) {
        insert.executeUpdate("INSERT INTO visit VALUES ('690001')");
      }
      connection.commit();
    }
    assertThat(count("SELECT count(*) FROM visit")).isEqualTo(1);
  }

  @Test
  void keysAreNeededWithADataSource() {
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(() -> Outbox.on(his, OutboxSettings.builder().build()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(OutboxErrorCode.SETTINGS_INVALID))
        .satisfies(e -> assertThat(e.detail()).isEqualTo(Optional.of("keys")));
  }

  @Test
  void nothingPersonalIsLoggedOrThrown() throws SQLException {
    try (Overheard heard = new Overheard()) {
      phr.answers.add(
          delivery -> {
            throw new IllegalStateException("CANARY-THROWN");
          });
      var message =
          Clinic.message("CANARY-REFERENCE", 1, "CANARY-PAYLOAD").orderedBy("CANARY-ORDER").build();
      outbox.enqueue(message);
      outbox.drainOnce();
      execute("UPDATE his_outbox SET due_at = 0, payload = x'01' WHERE lane = 'phr:99999'");
      outbox.drainOnce();
      outbox
          .entries(EntryFilter.builder().build())
          .forEach(
              entry -> {
                try {
                  outbox.payload(entry.id());
                } catch (OutboxException e) {
                  heard.thrown(e);
                }
              });
      heard.shown(settings);
      assertThat(heard.everything()).contains("OUTBOX-304").doesNotContain("CANARY");
    }
  }

  private void save(String visit, boolean commit) throws SQLException {
    try (Connection connection = his.getConnection()) {
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement("INSERT INTO visit VALUES (?)")) {
        insert.setString(1, visit);
        insert.executeUpdate();
      }
      outbox.enqueue(connection, Clinic.visit(visit, 1));
      if (commit) {
        connection.commit();
        outbox.wake();
      } else {
        connection.rollback();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = his.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = his.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getInt(1);
    }
  }
}
