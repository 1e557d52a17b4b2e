package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every database must do: turns, pauses, and what a wrong clock leaves behind. */
abstract class LaneContract extends OnStage {
  private static final long HOUR = 3_600_000;

  @Test
  void aTurnIsTakenOnceInAnInterval() {
    Row first = stage.queued(Rows.visit("690001", 1));
    Row second = stage.queued(Rows.visit("690002", 1));
    long before = store.now();

    assertThat(stage.claim(first, "station-1", HOUR)).isEqualTo(Claim.OURS);
    assertThat(stage.claim(second, "station-2", HOUR)).isEqualTo(Claim.NO_TURN);

    assertThat(stage.read(second)).isEqualTo(second);
    assertThat(store.lane(Rows.PHR).nextTurnAt()).isBetween(before + HOUR, store.now() + HOUR);
    assertThat(store.lane(Rows.CLAIMS).nextTurnAt()).isZero();
  }

  @Test
  void whoLosesTheRowLosesNoTurn() {
    Row row = stage.queued(Rows.visit("690001", 1));
    stage.claim(row);

    assertThat(stage.claim(row, "station-2", HOUR)).isEqualTo(Claim.TAKEN);

    assertThat(store.lane(Rows.PHR).nextTurnAt()).isLessThanOrEqualTo(store.now());
  }

  @Test
  void aPausedLaneGivesNoTurnEvenWithoutARate() {
    Row row = stage.queued(Rows.visit("690001", 1));
    long until = store.now() + HOUR;
    store.pause(Rows.PHR, until, 3);
    store.pause(Rows.PHR, until - 1000, 2);

    assertThat(store.lane(Rows.PHR))
        .isEqualTo(LaneState.builder().nextTurnAt(until).failures(3).build());
    assertThat(stage.claim(row)).isEqualTo(Claim.NO_TURN);
    assertThat(stage.read(row)).isEqualTo(row);

    store.laneWorks(Rows.PHR);
    assertThat(store.lane(Rows.PHR).failures()).isZero();
    assertThat(store.lane(Rows.CLAIMS).failures()).isZero();
  }

  @Test
  void whatAWrongClockPutOffComesBackAndWhatWasAskedForStays() {
    long far = store.now() + 1000 * HOUR;
    Row asked = stage.queued(Rows.visit("asked", 1).toBuilder().dueAt(far).build());
    Row failed =
        stage.queued(Rows.visit("failed", 1).toBuilder().dueAt(far).lastCode("MOPH-901").build());
    Row unknown =
        stage.queued(
            Rows.visit("unknown", 1).toBuilder()
                .dueAt(far)
                .attempts(1)
                .state(EntryState.UNKNOWN_OUTCOME)
                .build());
    Row sending = stage.queued(Rows.visit("sending", 1));
    store.claim(sending, "station-1", store.now(), far, 0);
    store.pause(Rows.PHR, far, 1);

    assertThat(store.bringBack(Rows.CLAIMS, 0)).isZero();
    assertThat(store.bringBack(Rows.PHR, store.now() + 24 * HOUR)).isEqualTo(3);

    assertThat(stage.dueKeys()).containsExactly(failed.key(), unknown.key());
    assertThat(store.lane(Rows.PHR).nextTurnAt()).isZero();
    assertThat(stage.read(asked)).isEqualTo(asked);
    List<Row> leased = store.leasedBeyond(Rows.PHR, store.now() + 24 * HOUR, 10);
    assertThat(leased).extracting(Row::key).containsExactly(sending.key());
    assertThat(store.leasedBeyond(Rows.PHR, far, 10)).isEmpty();
    assertThat(store.leasedBeyond(Rows.CLAIMS, 0, 10)).isEmpty();
  }

  @Test
  void theTimeIsNearThisMachinesWhichIsTheServersToo() {
    assertThat(store.now()).isCloseTo(System.currentTimeMillis(), within(60_000));
  }

  private static org.assertj.core.data.Offset<Long> within(long time) {
    return org.assertj.core.api.Assertions.within(time);
  }
}
