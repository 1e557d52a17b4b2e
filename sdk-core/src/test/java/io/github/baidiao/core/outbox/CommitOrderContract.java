package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Two transactions of the HIS that commit in another order than they got their numbers in. */
abstract class CommitOrderContract extends OnStage {

  @Test
  void theRowCommittedFirstGoesAndTheEarlierNumberWaitsForIt() throws SQLException {
    try (Connection slow = stage.begin()) {
      store.insert(slow, Rows.ordered("690001", 1, "patient-a"));
      Row quick = stage.queued(Rows.ordered("690002", 1, "patient-a"));
      assertThat(stage.claim(quick)).isEqualTo(Claim.OURS);
      slow.commit();
    }
    Row early = stage.read(Rows.visit("690001", 1));
    assertThat(early.seq()).isLessThan(stage.read(Rows.visit("690002", 1)).seq());

    assertThat(stage.claim(early)).isEqualTo(Claim.BEHIND);
    stage.close(Rows.visit("690002", 1), EntryState.SENT);
    assertThat(stage.claim(early)).isEqualTo(Claim.OURS);
  }

  @Test
  void theRowCommittedFirstWaitsIfTheEarlierNumberIsThereBeforeItIsTaken() throws SQLException {
    Row quick;
    try (Connection slow = stage.begin()) {
      store.insert(slow, Rows.ordered("690001", 1, "patient-a"));
      quick = stage.queued(Rows.ordered("690002", 1, "patient-a"));
      slow.commit();
    }
    assertThat(stage.claim(quick)).isEqualTo(Claim.BEHIND);
    assertThat(stage.claim(Rows.visit("690001", 1))).isEqualTo(Claim.OURS);
  }

  @Test
  void anOlderVersionThatIsCommittedLaterIsNeverSentOverTheNewer() throws SQLException {
    try (Connection slow = stage.begin()) {
      store.insert(slow, Rows.ordered("690001", 1, "patient-a"));
      Row newer = stage.queued(Rows.ordered("690001", 2, "patient-a"));
      assertThat(stage.claim(newer)).isEqualTo(Claim.OURS);
      slow.commit();
    }
    Row older = stage.read(Rows.visit("690001", 1));
    assertThat(stage.claim(older)).isNotEqualTo(Claim.OURS);
    stage.close(Rows.visit("690001", 2), EntryState.SENT);
    assertThat(stage.claim(older)).isEqualTo(Claim.OUTDATED);
  }

  @Test
  void aNewerVersionWithTheEarlierNumberWaitsForTheOlderThatIsOnItsWay() throws SQLException {
    try (Connection slow = stage.begin()) {
      store.insert(slow, Rows.ordered("690001", 2, "patient-a"));
      Row older = stage.queued(Rows.ordered("690001", 1, "patient-a"));
      assertThat(stage.claim(older)).isEqualTo(Claim.OURS);
      slow.commit();
    }
    Row newer = stage.read(Rows.visit("690001", 2));
    assertThat(stage.claim(newer)).isEqualTo(Claim.BEHIND);
    stage.close(Rows.visit("690001", 1), EntryState.SENT);
    assertThat(stage.claim(newer)).isEqualTo(Claim.OURS);
  }

  /** Between our looking and our commit another transaction commits an earlier number. */
  @Test
  void whoSeesAnEarlierNumberOnlyAfterTakingGivesTheRowBack() throws SQLException {
    Row quick;
    try (Connection slow = stage.begin()) {
      store.insert(slow, Rows.ordered("690001", 1, "patient-a"));
      quick = stage.queued(Rows.ordered("690002", 1, "patient-a"));
      Pool pool = ((SourceStage) stage).pool();
      Dialect dialect = TableSetUp.dialect(pool);
      Claiming claiming =
          new Claiming(
              stage.quotedTable(),
              dialect,
              Clock.systemUTC(),
              new CommitBetween(pool, dialect, slow));
      long now = store.now();

      assertThat(claiming.claim(quick, "station-1", now, now + 60_000, 0)).isEqualTo(Claim.BEHIND);
    }
    Row given = stage.read(quick);
    assertThat(given.state()).isEqualTo(EntryState.WAITING);
    assertThat(given.attempts()).isZero();
    assertThat(given.unsettled()).isFalse();
    stage.sent(Rows.visit("690001", 1));
    assertThat(stage.claim(quick)).isEqualTo(Claim.OURS);
  }
}
