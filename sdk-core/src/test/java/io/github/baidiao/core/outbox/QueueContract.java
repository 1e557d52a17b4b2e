package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every database must do: queueing, reading and writing rows. */
abstract class QueueContract extends OnStage {
  @Test
  void aRowComesBackAsItWasQueued() {
    Row row =
        Rows.visit("690001", 3).toBuilder()
            .orderRef("f".repeat(64))
            .dueAt(5)
            .lastCode("MOPH-901")
            .memo(new byte[] {0, -1, 7})
            .build();

    Row read = stage.queued(row);

    assertThat(read).isEqualTo(row.toBuilder().seq(read.seq()).rev(0).build());
    assertThat(store.read(read.seq())).contains(read);
    assertThat(store.readById(row.id())).contains(read);
  }

  @Test
  void theSameKeyAgainIsQueuedOnce() {
    stage.queued(Rows.visit("690001", 1));

    Row again =
        Rows.visit("690001", 1).toBuilder()
            .id("0".repeat(32))
            .payload("other".getBytes(StandardCharsets.US_ASCII))
            .build();
    assertThat(store.insert(again)).isFalse();

    assertThat(new String(stage.read(again).payload(), StandardCharsets.US_ASCII))
        .isEqualTo("payload of phr:99999:690001:1");
  }

  @Test
  void keysDifferInSmallAndCapitalLettersAndInTrailingDots() {
    stage.queued(Rows.visit("A1", 1));
    stage.queued(Rows.visit("a1", 1));
    stage.queued(Rows.visit("a1.", 1));

    assertThat(store.readByKey("phr:99999:A1:1").orElseThrow().seq())
        .isNotEqualTo(store.readByKey("phr:99999:a1:1").orElseThrow().seq());
    assertThat(store.readByKey("PHR:99999:A1:1")).isEmpty();
  }

  @Test
  void visitAndMessageAreSavedTogetherOrNotAtAll() throws SQLException {
    stage.run("CREATE TABLE visit_of_his (vn INTEGER PRIMARY KEY)");
    try (Connection his = stage.begin();
        Statement statement = his.createStatement()) {
      statement.execute("INSERT INTO visit_of_his VALUES (1)");
      assertThat(store.insert(his, Rows.visit("690001", 1))).isTrue();
      assertThat(his.getAutoCommit()).isFalse();
      his.rollback();
      assertThat(store.hasEntries()).isFalse();

      statement.execute("INSERT INTO visit_of_his VALUES (2)");
      assertThat(store.insert(his, Rows.visit("690002", 1))).isTrue();
      his.commit();
    }
    assertThat(stage.dueKeys()).containsExactly("phr:99999:690002:1");
  }

  @Test
  void aKeyThatIsThereLeavesTheCallersTransactionUsable() throws SQLException {
    stage.run("CREATE TABLE visit_of_his (vn INTEGER PRIMARY KEY)");
    stage.queued(Rows.visit("690001", 1));
    try (Connection his = stage.begin();
        Statement statement = his.createStatement()) {
      statement.execute("INSERT INTO visit_of_his VALUES (1)");
      assertThat(store.insert(his, Rows.visit("690001", 1))).isFalse();
      statement.execute("INSERT INTO visit_of_his VALUES (2)");
      assertThat(store.insert(his, Rows.visit("690002", 1))).isTrue();
      his.commit();
      try (var found = statement.executeQuery("SELECT COUNT(*) FROM visit_of_his")) {
        assertThat(found.next()).isTrue();
        assertThat(found.getInt(1)).isEqualTo(2);
      }
      his.rollback();
    }
    assertThat(stage.dueKeys()).containsExactly("phr:99999:690001:1", "phr:99999:690002:1");
  }

  @Test
  void whatIsTooLongIsRefusedAndNeverCut() {
    Row row = Rows.visit("6".repeat(100), 1).toBuilder().lastCode("X".repeat(41)).build();

    assertThatThrownBy(() -> store.insert(row)).hasMessageContaining("OUTBOX-102");
    assertThatThrownBy(() -> store.insert(Rows.visit("690001", 1).toBuilder().owner("ก").build()))
        .hasMessageContaining("OUTBOX-102");
    assertThat(store.hasEntries()).isFalse();
  }

  @Test
  void dueRowsComeInTheOrderOfTheirTimeAndThenOfQueueing() {
    stage.queued(Rows.visit("late", 1).toBuilder().dueAt(store.now() + 3_600_000).build());
    stage.queued(Rows.visit("second", 1).toBuilder().dueAt(2).build());
    stage.queued(Rows.visit("third", 1).toBuilder().dueAt(2).build());
    stage.queued(Rows.visit("first", 1).toBuilder().dueAt(1).build());
    stage.queued(Rows.visit(Rows.CLAIMS, "other-lane", 1));
    stage.queued(Rows.visit("closed", 1).toBuilder().dueAt(OptionalLong.empty()).build());

    assertThat(stage.dueKeys())
        .containsExactly("phr:99999:first:1", "phr:99999:second:1", "phr:99999:third:1");
    assertThat(store.due(Rows.PHR, store.now(), 1)).hasSize(1);
    assertThat(store.due(Rows.PHR, store.now(), 1).get(0).payload()).isEmpty();
    assertThat(store.nextDue(Rows.PHR)).contains(1L);
    assertThat(store.nextDue(Rows.CLAIMS)).contains(0L);
  }

  @Test
  void anUpdateCountsOnlyIfNobodyWasFaster() {
    Row read = stage.queued(Rows.visit("690001", 1));
    Row changed =
        read.toBuilder()
            .state(EntryState.REFUSED)
            .dueAt(OptionalLong.empty())
            .lastCode("MOPH-902")
            .answer("why".getBytes(StandardCharsets.US_ASCII))
            .payload("corrected".getBytes(StandardCharsets.US_ASCII))
            .build();

    assertThat(store.update(changed)).contains(1);
    assertThat(store.update(changed)).isEmpty();

    Row now = stage.read(read);
    assertThat(now).isEqualTo(changed.toBuilder().rev(1).changedAt(now.changedAt()).build());
    assertThat(now.changedAt()).isGreaterThan(1000);
    assertThat(store.nextDue(Rows.PHR)).isEmpty();
  }

  @Test
  void aRowReadWithoutItsPayloadIsWrittenWithoutIt() {
    stage.queued(Rows.visit("690001", 1));
    Row brief = store.due(Rows.PHR, store.now(), 1).get(0);

    assertThat(store.update(brief.toBuilder().attempts(4).build())).contains(1);

    Row now = stage.read(brief);
    assertThat(now.attempts()).isEqualTo(4);
    assertThat(new String(now.payload(), StandardCharsets.US_ASCII)).startsWith("payload of");
  }

  @Test
  void entriesAreListedCountedAndRemovedWithoutTheControlRows() {
    Row sent = stage.queued(Rows.visit("690001", 1));
    stage.sent(sent);
    stage.queued(Rows.visit("690001", 2).toBuilder().enqueuedAt(77).build());
    stage.queued(Rows.visit("69000_", 1));
    stage.queued(Rows.visit(Rows.CLAIMS, "690001", 1).toBuilder().enqueuedAt(55).build());
    store.pause(Rows.PHR, 5, 1);
    store.pause(Rows.CLAIMS, 5, 1);
    assertThat(store.keep("keys", "abc")).isEqualTo("abc");
    assertThat(store.keep("keys", "def")).isEqualTo("abc");

    assertThat(keys(EntryFilter.builder().build())).hasSize(4);
    assertThat(keys(EntryFilter.builder().reference("690001").build()))
        .containsExactly("phr:99999:690001:1", "phr:99999:690001:2", "close-rights:99999:690001:1");
    assertThat(keys(EntryFilter.builder().reference("69000_").build()))
        .containsExactly("phr:99999:69000_:1");
    assertThat(keys(EntryFilter.builder().reference("99999").build())).isEmpty();
    assertThat(keys(EntryFilter.builder().lane(Rows.PHR).reference("690001").build()))
        .containsExactly("phr:99999:690001:1", "phr:99999:690001:2");
    assertThat(
            keys(
                EntryFilter.builder()
                    .addStates(EntryState.SENT, EntryState.REFUSED)
                    .lane(Rows.PHR)
                    .build()))
        .containsExactly("phr:99999:690001:1");
    assertThat(store.page(EntryFilter.builder().build(), sent.seq(), 1))
        .extracting(Row::key)
        .containsExactly("phr:99999:690001:2");

    assertThat(store.counts())
        .isEqualTo(
            Map.of(
                "phr:99999", Map.of(EntryState.SENT, 1L, EntryState.WAITING, 2L),
                "close-rights:99999", Map.of(EntryState.WAITING, 1L)));
    assertThat(store.oldestOpen()).isEqualTo(Map.of("phr:99999", 77L, "close-rights:99999", 55L));
    assertThat(store.remove(Set.of(EntryState.values()), Rows.FOREVER, 100)).isEqualTo(1);
    assertThat(store.readByKey("#keys")).isEmpty();
    assertThat(store.hasEntries()).isTrue();
  }

  @Test
  void onlySoManyAreRemovedAtATimeAndOnlyOldOnes() {
    for (int i = 0; i < 5; i++) {
      stage.queued(
          Rows.visit("69000" + i, 1).toBuilder()
              .state(i == 4 ? EntryState.REFUSED : EntryState.SENT)
              .dueAt(OptionalLong.empty())
              .changedAt(100 + i)
              .build());
    }

    Set<EntryState> states = Set.of(EntryState.SENT, EntryState.REFUSED);
    assertThat(store.remove(states, 100, 9)).isZero();
    assertThat(store.remove(Set.of(EntryState.SENT), 103, 2)).isEqualTo(2);
    assertThat(store.remove(states, 200, 9)).isEqualTo(3);
    assertThat(store.hasEntries()).isFalse();
  }

  private List<String> keys(EntryFilter filter) {
    return store.page(filter, 0, 100).stream().map(Row::key).toList();
  }
}
