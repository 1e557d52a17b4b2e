package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Keeps a card or a driver that does not come back from hanging the program: the work runs on a
 * daemon thread, and the calling thread waits for it no longer than one step may take. Thread-safe.
 *
 * <p>Nothing can end a call that waits inside a driver. The caller is let go, and the thread stays
 * behind until the driver comes back, which pulling the card or the reader mostly brings about; it
 * then sends nothing more, since its next {@link Heartbeat#beat} throws. Until then the place it
 * hangs at is refused at once, so that a program that keeps trying does not gather such threads.
 */
public final class DriverGuard {
  /** Where work is before it has said so: asking for the readers. */
  public static final String SERVICE = "PC/SC";

  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          DriverGuard::thread);

  // One for the process: a program may make its entry to them anew each time while a reader hangs.
  private static final DriverGuard OF_THIS_PC = new DriverGuard();

  private final Map<String, GuardedWork<?>> hanging = new ConcurrentHashMap<>();

  /** Makes a guard that knows of no hanging work, and shares what it learns with no other. */
  public DriverGuard() {}

  /**
   * Returns the guard for what reads or writes through these readers: the one that all of this
   * process share for the readers of this PC ({@link CardReaders#areOfThisPc}), a new one for
   * others.
   */
  public static DriverGuard of(CardReaders readers) {
    return readers.areOfThisPc() ? OF_THIS_PC : new DriverGuard();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "baidiao-card");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs work and returns what it gives, or throws what it throws.
   *
   * <p>An interrupt of the calling thread makes the next beat throw {@code CARD-209}; the call ends
   * with that, or with what the work gives if there is no next beat, the interrupt flag set.
   *
   * @param perStep longest time from the start to the first beat, between beats, and from the last
   *     one to the end
   * @throws CardException {@code CARD-107} when the driver does not come back in that time or still
   *     hangs from an earlier call, {@code CARD-210} when it is a card that does not
   */
  public <T> T call(Duration perStep, Function<Heartbeat, T> work) {
    refuseWhereItHangs(SERVICE);
    GuardedWork<T> guarded = new GuardedWork<>(this, work);
    THREADS.execute(guarded);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          if (guarded.doneWithin(guarded.timeLeft(perStep))) {
            return guarded.result();
          }
          if (guarded.givenUpAfter(perStep)) {
            throw new CardException(guarded.silentParty(), guarded.place(), null);
          }
        } catch (InterruptedException cancelled) {
          interrupted = true;
          guarded.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void refuseWhereItHangs(String place) {
    if (hanging.containsKey(place)) {
      throw new CardException(
          CardErrorCode.READER_BLOCKED, place + ": still busy with an earlier call", null);
    }
  }

  void hangs(String place, GuardedWork<?> work) {
    hanging.put(place, work);
  }

  void cameBack(String place, GuardedWork<?> work) {
    hanging.remove(place, work);
  }

  /** How work says that it goes on. For the thread of the work alone. */
  public interface Heartbeat {

    /**
     * Says that the next command goes to the card.
     *
     * @throws CardException ({@code CARD-209}) when it must not: the caller was interrupted, or has
     *     given up waiting
     */
    void beat();

    /**
     * Says that from here it is this reader that is waited for.
     *
     * @throws CardException as {@link #beat}; {@code CARD-107} when earlier work hangs there
     */
    void at(String readerName);
  }
}
