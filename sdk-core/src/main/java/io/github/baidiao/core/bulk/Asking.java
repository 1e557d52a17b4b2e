package io.github.baidiao.core.bulk;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.http.ServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for one row at a time, in the unit's turn and as often as the settings allow. */
final class Asking<Q, A> {
  private final BulkWork<Q, A> work;
  private final BulkSettings settings;
  private final RateLimit limit;
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  Asking(BulkWork<Q, A> work, BulkSettings settings, RateLimit limit) {
    this.work = work;
    this.settings = settings;
    this.limit = limit;
  }

  /** Lets what is under way come back, and asks nothing more. */
  void end() {
    ended = true;
    waiting.forEach(Thread::interrupt);
  }

  /** Never throws: whoever waits for the answer would wait for ever. */
  Answer<A> ask(long row, Q input) {
    try {
      return untilAnswered(row, input);
    } catch (RuntimeException e) {
      // Work that was interrupted may throw what it likes.
      return ended ? Answer.notAsked() : Answer.defect(e);
    } catch (Error e) {
      return Answer.defect(e);
    }
  }

  private Answer<A> untilAnswered(long row, Q input) {
    int tooMany = 0;
    int faults = 0;
    while (inTurn()) {
      try {
        return Answer.answered(work.ask(row, input));
      } catch (SdkException e) {
        if (e.code() == HttpErrorCode.TOO_MANY_REQUESTS) {
          if (!paused(e, ++tooMany) || tooMany >= settings.tooManyRequests()) {
            return stop(e);
          }
        } else if (e.code() == HttpErrorCode.INTERRUPTED
            || e.code() == HttpErrorCode.CLIENT_CLOSED) {
          return ended ? Answer.notAsked() : stop(e);
        } else if (work.concernsAll(e)) {
          return stop(e);
        } else if (e.retryable() && !paused(e, ++faults)) {
          return stop(e);
        } else if (!e.retryable() || faults >= settings.attempts()) {
          return Answer.failed(work.failed(row, input, e.code()), e);
        }
      }
    }
    return Answer.notAsked();
  }

  private Answer<A> stop(SdkException e) {
    end();
    return Answer.stop(e);
  }

  private boolean inTurn() {
    Thread me = Thread.currentThread();
    waiting.add(me);
    try {
      if (!ended) {
        limit.acquire();
      }
      return !ended;
    } catch (InterruptedException e) {
      me.interrupt();
      return false;
    } finally {
      waiting.remove(me);
    }
  }

  /** Pauses the whole unit; false if that would be longer than is waited for. */
  private boolean paused(SdkException e, int times) {
    Optional<Duration> asked =
        e instanceof ServiceException ? ((ServiceException) e).retryAfter() : Optional.empty();
    Duration own = settings.pause().multipliedBy(1L << (times - 1));
    Duration pause = asked.filter(each -> each.compareTo(own) > 0).orElse(own);
    Duration longest = settings.longestPause();
    boolean tooLong = pause.compareTo(longest) > 0;
    // The next run would wait for it too, in silence; after the longest pause it asks and is told.
    limit.pause(tooLong ? longest : pause);
    return !tooLong;
  }
}
