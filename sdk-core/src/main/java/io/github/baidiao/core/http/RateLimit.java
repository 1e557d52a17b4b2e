package io.github.baidiao.core.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/**
 * How many calls a service is asked to answer in a second: each caller waits for its turn. What the
 * service asks for itself, by status 429, pauses everybody. Thread-safe; times are kept on a clock
 * that nobody sets.
 */
public final class RateLimit {
  private static final double SLOWEST = 0.001;
  private static final double FASTEST = 10_000;
  private static final ConcurrentMap<String, Turns> SHARED = new ConcurrentHashMap<>();
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final long intervalNanos;
  private final Pacer pacer;
  private final Turns turns;

  private RateLimit(long intervalNanos, Pacer pacer, Turns turns) {
    this.intervalNanos = intervalNanos;
    this.pacer = pacer;
    this.turns = turns;
  }

  /**
   * Makes a limit of its own: turns at even distances, the first one now, no bursts.
   *
   * @param calls 0.001 to 10,000 in a second
   * @throws ServiceException {@code SETTINGS_INVALID} for any other number
   */
  public static RateLimit perSecond(double calls) {
    return perSecond(calls, Pacer.REAL);
  }

  static RateLimit perSecond(double calls, Pacer pacer) {
    if (!(calls >= SLOWEST && calls <= FASTEST)) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "calls per second");
    }
    return new RateLimit((long) (1_000_000_000 / calls), pacer, new Turns());
  }

  /** Makes a limit that lets every call pass, except during a pause the service asked for. */
  public static RateLimit off() {
    return off(Pacer.REAL);
  }

  static RateLimit off(Pacer pacer) {
    return new RateLimit(0, pacer, new Turns());
  }

  /**
   * Returns a limit of the same rate whose turns and pauses are one with those of every other limit
   * of this name in the process, whatever their rates: each takes its own distance to the turn
   * before.
   *
   * @param name what is limited, the service and whose account it is for instance; kept until the
   *     process ends, so not personal and not one for each call
   */
  public RateLimit shared(String name) {
    return new RateLimit(intervalNanos, pacer, SHARED.computeIfAbsent(name, any -> new Turns()));
  }

  /**
   * Waits for the next turn and takes it.
   *
   * @throws InterruptedException when the thread is interrupted; a turn it waited for is lost
   */
  public void acquire() throws InterruptedException {
    long pauses = -1;
    long turn = 0;
    while (true) {
      synchronized (turns) {
        // A pause since moves everybody who still waits behind it, one after the other.
        if (pauses != turns.pauses) {
          pauses = turns.pauses;
          turn = turns.next(pacer.nanoTime(), intervalNanos);
        }
      }
      long wait = turn - pacer.nanoTime();
      if (wait <= 0) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        return;
      }
      pacer.pause(Duration.ofNanos(wait), NEVER);
    }
  }

  /** Lets nobody pass before that time from now is over; a pause that ends later stays. */
  public void pause(Duration time) {
    synchronized (turns) {
      turns.pauseUntil(pacer.nanoTime() + time.toNanos());
    }
  }

  /** The turns that several limits share; guarded by itself. */
  private static final class Turns {
    private boolean started;
    private long next;
    private boolean paused;
    private long pauseEnd;
    private long pauses;

    long next(long now, long interval) {
      long turn = started && next - now > 0 ? next : now;
      started = true;
      next = turn + interval;
      return turn;
    }

    void pauseUntil(long end) {
      if (paused && pauseEnd - end >= 0) {
        return;
      }
      paused = true;
      pauseEnd = end;
      started = true;
      next = end;
      pauses++;
    }
  }

  @Override
  public String toString() {
    return intervalNanos == 0
        ? "RateLimit[off]"
        : "RateLimit[" + 1_000_000_000.0 / intervalNanos + " per second]";
  }
}
