package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work under a guard: its thread runs it and beats, the caller's waits and gives up.
 */
final class GuardedWork<T> implements Runnable, DriverGuard.Heartbeat {
  private final DriverGuard guard;
  private final Function<DriverGuard.Heartbeat, T> work;
  private final CountDownLatch done = new CountDownLatch(1);

  private @Nullable T result;
  private @Nullable Throwable failure;

  private String place = DriverGuard.SERVICE;
  private long lastBeat = System.nanoTime();
  private boolean commandSent;
  private @Nullable String stopped;

  GuardedWork(DriverGuard guard, Function<DriverGuard.Heartbeat, T> work) {
    this.guard = guard;
    this.work = work;
  }

  @Override
  public void run() {
    try {
      result = work.apply(this);
    } catch (Throwable thrown) {
      failure = thrown;
    } finally {
      finished();
    }
  }

  private synchronized void finished() {
    done.countDown();
    guard.cameBack(place, this);
  }

  @Override
  public synchronized void beat() {
    goOn();
    commandSent = true;
  }

  @Override
  public synchronized void at(String readerName) {
    goOn();
    guard.refuseWhereItHangs(readerName);
    place = readerName;
  }

  private void goOn() {
    if (stopped != null) {
      throw new CardException(CardErrorCode.READ_CANCELLED, stopped, null);
    }
    lastBeat = System.nanoTime();
  }

  /** The caller was interrupted: the command under way is the last one. */
  synchronized void cancel() {
    stopped = "thread interrupted";
  }

  synchronized long timeLeft(Duration perStep) {
    return lastBeat + perStep.toNanos() - System.nanoTime();
  }

  boolean doneWithin(long nanos) throws InterruptedException {
    return done.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Decided in one piece with {@link #beat}: no command leaves after the caller was let go. */
  synchronized boolean givenUpAfter(Duration perStep) {
    if (timeLeft(perStep) > 0 || done.getCount() == 0) {
      return false;
    }
    stopped = "given up by the caller";
    guard.hangs(place, this);
    return true;
  }

  synchronized CardErrorCode silentParty() {
    return commandSent ? CardErrorCode.CARD_TIMEOUT : CardErrorCode.READER_BLOCKED;
  }

  synchronized String place() {
    return place;
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // null only if the work gave null
  T result() {
    if (failure instanceof RuntimeException) {
      throw (RuntimeException) failure;
    }
    if (failure != null) {
      throw (Error) failure; // the work is a Function: nothing else can come out of it
    }
    return result;
  }
}
