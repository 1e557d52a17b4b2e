package io.github.baidiao.core.outbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes one entry of a lane after the other, sees that it may go, and hands it to be sent. */
final class Dispatch {
  private static final int PORTION = 20;

  private final Store store;
  private final OutboxSettings settings;
  private final Announcements news;
  private final Attempt attempt;
  private final AtomicLong claims = new AtomicLong();

  Dispatch(
      Store store, EntryCipher cipher, OutboxSettings settings, Announcements news, Pace pace) {
    this.store = store;
    this.settings = settings;
    this.news = news;
    this.attempt = new Attempt(store, cipher, news, pace);
  }

  /**
   * Does what is due next in the lane: one entry at most.
   *
   * @param asOf what became due later is left for another time
   */
  Step step(LaneWork work, long asOf, Tally tally) {
    @Nullable Row candidate = work.nextCandidate();
    if (candidate == null) {
      LaneState lane = store.lane(work.lane);
      work.failures(lane.failures());
      long now = store.now();
      long dueBy = Math.min(asOf, now);
      if (lane.nextTurnAt() > now) {
        boolean any = store.nextDue(work.lane).filter(due -> due <= dueBy).isPresent();
        return any ? Step.waits(lane.nextTurnAt() - now) : Step.IDLE;
      }
      List<Row> due = store.due(work.lane, dueBy, PORTION);
      work.candidates(due);
      candidate = work.nextCandidate();
      if (candidate == null) {
        return Step.IDLE;
      }
    }
    return take(work, candidate, tally);
  }

  private Step take(LaneWork work, Row candidate, Tally tally) {
    long now = store.now();
    boolean mayHaveArrived = candidate.unsettled() || candidate.state() != EntryState.WAITING;
    if (candidate.expiresAt() <= now && !mayHaveArrived) {
      expire(candidate, tally);
      return Step.DONE;
    }
    String owner = settings.owner() + '.' + claims.incrementAndGet();
    long leaseUntil = now + work.lease(mayHaveArrived, settings.leaseMargin());
    int failures = work.failures();
    switch (store.claim(candidate, owner, now, leaseUntil, work.turnEvery())) {
      case OURS:
        claimed(candidate, owner)
            .ifPresent(row -> attempt.make(work, row, candidate, failures, tally));
        return Step.DONE;
      case OUTDATED:
        tally.add(EntryState.GIVEN_UP);
        store.read(candidate.seq()).ifPresent(row -> news.tried(row, 0));
        return Step.DONE;
      case NO_TURN:
        work.putBack(candidate);
        LaneState lane = store.lane(work.lane);
        work.failures(lane.failures());
        return Step.waits(lane.nextTurnAt() - store.now());
      case TAKEN:
      case BEHIND:
        return Step.DONE;
    }
    throw new AssertionError(candidate.state());
  }

  private Optional<Row> claimed(Row candidate, String owner) {
    return store
        .read(candidate.seq())
        .filter(row -> row.state() == EntryState.SENDING)
        .filter(row -> row.owner().filter(owner::equals).isPresent());
  }

  private void expire(Row candidate, Tally tally) {
    Optional<Row> whole = store.read(candidate.seq()).filter(row -> row.rev() == candidate.rev());
    if (!whole.isPresent()) {
      return;
    }
    Row expired =
        Row.builder()
            .from(whole.get())
            .state(EntryState.GIVEN_UP)
            .dueAt(OptionalLong.empty())
            .lastCode(OutboxErrorCode.EXPIRED.id())
            .build();
    if (store.update(expired).isPresent()) {
      tally.add(EntryState.GIVEN_UP);
      news.tried(expired, 0);
    }
  }
}
