package io.github.baidiao.core.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is done once a minute: entries are removed after their time, and what a wrong clock has put
 * off is brought back. Thread-safe.
 */
final class Maintenance {
  private static final long EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int PORTION = 500;
  private static final int PORTIONS = 20;
  private static final Set<EntryState> ARRIVED =
      EnumSet.of(EntryState.SENT, EntryState.ACCEPTED_WITH_WARNINGS);
  private static final Set<EntryState> NOT_ARRIVED =
      EnumSet.of(EntryState.REFUSED, EntryState.GIVEN_UP);

  private final Store store;
  private final OutboxSettings settings;
  private final Announcements news;
  private final Pace pace;
  private final Map<Long, Seen> leases = new HashMap<>();
  private @Nullable Long last;

  Maintenance(Store store, OutboxSettings settings, Announcements news, Pace pace) {
    this.store = store;
    this.settings = settings;
    this.news = news;
    this.pace = pace;
  }

  /** Does it, if the last time is a minute ago or there was none. */
  synchronized void ifDue(Collection<LaneWork> lanes) {
    long nanos = pace.nanoTime();
    if (last != null && nanos - last < EVERY_NANOS) {
      return;
    }
    last = nanos;
    long now = store.now();
    int removed =
        remove(ARRIVED, now, settings.keepArrived())
            + remove(NOT_ARRIVED, now, settings.keepNotArrived());
    // Only who sends in a lane knows how long its pauses and leases may be.
    int broughtBack = 0;
    for (LaneWork work : lanes) {
      broughtBack += store.bringBack(work.lane, now + longestPause(work));
    }
    news.maintained(removed, broughtBack, endLeases(lanes, now, nanos));
  }

  private int remove(Set<EntryState> states, long now, Duration kept) {
    int removed = 0;
    for (int portion = 0; portion < PORTIONS; portion++) {
      int some = store.remove(states, now - kept.toMillis(), PORTION);
      removed += some;
      if (some < PORTION) {
        break;
      }
    }
    return removed;
  }

  private static long longestPause(LaneWork work) {
    long byItself = Math.max(work.settings.longestPause().toMillis(), work.turnEvery());
    return Math.max(byItself, work.settings.longestRetryAfter().toMillis());
  }

  /**
   * Ends leases that end later than any of now can, which only a clock that was set back explains,
   * but each only after a whole lease in which its holder wrote nothing.
   */
  private int endLeases(Collection<LaneWork> lanes, long now, long nanos) {
    Map<Long, Seen> still = new HashMap<>();
    int ended = 0;
    for (LaneWork work : lanes) {
      long lease = work.lease(true, settings.leaseMargin());
      for (Row row : store.leasedBeyond(work.lane, now + lease, PORTION)) {
        @Nullable Seen seen = leases.get(row.seq());
        if (seen == null || seen.rev != row.rev()) {
          still.put(row.seq(), new Seen(row.rev(), nanos));
        } else if (nanos - seen.since < TimeUnit.MILLISECONDS.toNanos(lease)) {
          still.put(row.seq(), seen);
        } else {
          ended += end(row, now) ? 1 : 0;
        }
      }
    }
    leases.clear();
    leases.putAll(still);
    return ended;
  }

  private boolean end(Row seen, long now) {
    return store
        .read(seen.seq())
        .filter(row -> row.rev() == seen.rev())
        .flatMap(row -> store.update(Row.builder().from(row).dueAt(OptionalLong.of(now)).build()))
        .isPresent();
  }

  /** Which revision of a row was seen, and since when. */
  private static final class Seen {
    private final int rev;
    private final long since;

    Seen(int rev, long since) {
      this.rev = rev;
      this.since = since;
    }
  }
}
