package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every database must do: who may take which row, and when. */
abstract class OrderContract extends OnStage {
  @Test
  void aTakenRowIsOursUntilTheLeaseEnds() {
    Row row = stage.queued(Rows.visit("690001", 1));
    long now = store.now();

    assertThat(store.claim(row, "station-1", now, now + 60_000, 0)).isEqualTo(Claim.OURS);

    Row taken = stage.read(row);
    assertThat(taken)
        .isEqualTo(
            row.toBuilder()
                .rev(1)
                .state(EntryState.SENDING)
                .attempts(1)
                .owner("station-1")
                .dueAt(now + 60_000)
                .changedAt(taken.changedAt())
                .build());
    assertThat(store.claim(row, "station-2", now, now + 60_000, 0)).isEqualTo(Claim.TAKEN);
    assertThat(stage.read(row)).isEqualTo(taken);
    assertThat(stage.dueKeys()).isEmpty();
  }

  @Test
  void aLeaseThatIsOverLeavesTheRowUnsettled() {
    Row row = stage.queued(Rows.visit("690001", 1));
    long now = store.now();
    store.claim(row, "station-1", now, now - 1, 0);

    List<Row> due = store.due(Rows.PHR, now, 10);
    assertThat(due).extracting(Row::state).containsExactly(EntryState.SENDING);
    assertThat(store.claim(due.get(0), "station-2", now, now + 60_000, 0)).isEqualTo(Claim.OURS);

    Row taken = stage.read(row);
    assertThat(taken.unsettled()).isTrue();
    assertThat(taken.attempts()).isEqualTo(2);
    assertThat(taken.owner()).contains("station-2");
    assertThat(store.update(row.toBuilder().rev(1).state(EntryState.SENT).build())).isEmpty();
  }

  @Test
  void aLaterRowOfTheSameOrderWaitsAndIsBroughtForward() {
    stage.queued(Rows.ordered("690001", 1, "patient-a"));
    Row second = stage.queued(Rows.ordered("690002", 1, "patient-a"));
    stage.queued(Rows.ordered("690003", 1, "patient-b"));

    assertThat(stage.claim(second)).isEqualTo(Claim.BEHIND);
    assertThat(stage.read(second).dueAt().orElseThrow()).isGreaterThan(store.now() + 20_000);
    assertThat(stage.read(second).attempts()).isZero();
    assertThat(stage.dueKeys()).containsExactly("phr:99999:690001:1", "phr:99999:690003:1");

    stage.sent(Rows.visit("690001", 1));

    assertThat(stage.dueKeys()).containsExactly("phr:99999:690002:1", "phr:99999:690003:1");
    assertThat(stage.claim(second)).isEqualTo(Claim.OURS);
  }

  @Test
  void aRowThatWaitsForItsOwnTimeIsNotBroughtForward() {
    stage.queued(Rows.ordered("690001", 1, "patient-a"));
    Row later =
        stage.queued(
            Rows.ordered("690002", 1, "patient-a").toBuilder().dueAt(Rows.FOREVER).build());

    stage.sent(Rows.visit("690001", 1));

    assertThat(stage.read(later).dueAt()).hasValue(Rows.FOREVER);
  }

  @Test
  void aRowOfUnknownOutcomeHoldsUpLaterOnesWhileItIsOpen() {
    Row first = stage.queued(Rows.ordered("690001", 1, "patient-a"));
    Row second = stage.queued(Rows.ordered("690002", 1, "patient-a"));
    stage.claim(first);
    Row unknown = stage.read(first).toBuilder().state(EntryState.UNKNOWN_OUTCOME).dueAt(0).build();
    store.update(unknown);

    assertThat(stage.claim(second)).isEqualTo(Claim.BEHIND);
    assertThat(stage.claim(first)).isEqualTo(Claim.OURS);
    assertThat(stage.read(first).unsettled()).isTrue();

    stage.close(first, EntryState.UNKNOWN_OUTCOME); // for a person
    assertThat(stage.claim(second)).isEqualTo(Claim.OURS);
  }

  @Test
  void ofOneOrderOnlyOneIsOnItsWayEvenIfAnEarlierOneIsOpenedAgain() {
    Row first = stage.queued(Rows.ordered("690001", 1, "patient-a"));
    Row second = stage.queued(Rows.ordered("690002", 1, "patient-a"));
    stage.close(first, EntryState.REFUSED);
    assertThat(stage.claim(second)).isEqualTo(Claim.OURS);
    store.update(stage.read(first).toBuilder().state(EntryState.WAITING).dueAt(0).build());

    assertThat(stage.claim(first)).isEqualTo(Claim.BEHIND);

    Row unknown = stage.read(second).toBuilder().state(EntryState.UNKNOWN_OUTCOME).dueAt(0).build();
    store.update(unknown);
    assertThat(stage.claim(first)).isEqualTo(Claim.BEHIND);
    assertThat(stage.claim(second)).as("the two do not wait for each other").isEqualTo(Claim.OURS);
    stage.close(second, EntryState.SENT);
    assertThat(stage.dueKeys()).containsExactly("phr:99999:690001:1");
    assertThat(stage.claim(first)).isEqualTo(Claim.OURS);
  }

  @Test
  void anOlderVersionIsGivenUpOnceANewerMayHaveArrived() {
    for (EntryState state :
        List.of(
            EntryState.SENDING,
            EntryState.UNKNOWN_OUTCOME,
            EntryState.SENT,
            EntryState.ACCEPTED_WITH_WARNINGS)) {
      String visit = "69-" + state.ordinal();
      stage.queued(
          Rows.visit(visit, 10).toBuilder().state(state).dueAt(OptionalLong.empty()).build());
      Row older = stage.queued(Rows.visit(visit, 9));

      assertThat(stage.claim(older)).as(state.name()).isEqualTo(Claim.OUTDATED);

      Row now = stage.read(older);
      assertThat(now.state()).isEqualTo(EntryState.GIVEN_UP);
      assertThat(now.lastCode()).contains("OUTBOX-403");
      assertThat(now.dueAt()).isEmpty();
      assertThat(now.attempts()).isZero();
    }
  }

  @Test
  void anOlderVersionIsSentWhileTheNewerWasRefused() {
    stage.queued(
        Rows.visit("690001", 2).toBuilder()
            .state(EntryState.REFUSED)
            .dueAt(OptionalLong.empty())
            .build());
    stage.queued(Rows.visit("6900011", 3)); // another visit
    Row older = stage.queued(Rows.visit("690001", 1));

    assertThat(stage.claim(older)).isEqualTo(Claim.OURS);
  }

  @Test
  void aNewerVersionOfAnotherOrderWaitsWhileTheOlderIsOnItsWay() {
    Row older = stage.queued(Rows.ordered("690001", 1, "wrong-patient"));
    Row newer = stage.queued(Rows.ordered("690001", 2, "right-patient"));
    stage.claim(older);

    assertThat(stage.claim(newer)).isEqualTo(Claim.BEHIND);
    stage.close(older, EntryState.SENT);
    assertThat(stage.claim(newer)).isEqualTo(Claim.OURS);
  }

  @Test
  void anOutdatedRowLetsTheNextOfItsOrderGo() {
    Row old = stage.queued(Rows.ordered("690001", 1, "patient-a"));
    Row next = stage.queued(Rows.ordered("690002", 1, "patient-a"));
    stage.queued(
        Rows.visit("690001", 2).toBuilder()
            .state(EntryState.SENT)
            .dueAt(OptionalLong.empty())
            .build());
    assertThat(stage.claim(next)).isEqualTo(Claim.BEHIND);
    assertThat(stage.claim(old)).isEqualTo(Claim.OUTDATED);

    assertThat(stage.dueKeys()).containsExactly("phr:99999:690002:1");
  }
}
