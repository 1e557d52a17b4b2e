package io.github.baidiao.moph.counter;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order of one person's steps: each is taken once, one at a time, and none after the end.
 * Thread-safe; what the flows of a station and of a kiosk are built on.
 *
 * <p>What has to hold all the while (the card stays, the officer is on duty) is asked before each
 * step and by {@link #check} after each call of a service. What breaks once ends all.
 */
public final class StepOrder {
  private final Runnable holds;
  private final Runnable wipe;
  private final AtomicReference<@Nullable MophErrorCode> ended = new AtomicReference<>();
  private final Object turn = new Object();
  private @Nullable Object current;

  /**
   * Begins.
   *
   * @param holds throws a {@link MophException} when what has to hold no longer does
   * @param wipe called once, at the end; on any thread
   */
  public StepOrder(Runnable holds, Runnable wipe) {
    this.holds = holds;
    this.wipe = wipe;
  }

  /** Makes {@code next} the one step that can be taken, and returns it. */
  public <S> S goOn(S next) {
    synchronized (turn) {
      current = next;
      return next;
    }
  }

  /**
   * Takes a step, after another thread's if need be. What it throws leaves the step to be taken
   * again, unless it ended all.
   *
   * @throws MophException {@code MOPH-515} when the step is not the one to be taken; what ended all
   *     when something did
   */
  public <T> T take(Object step, Supplier<T> action) {
    synchronized (turn) {
      check();
      if (current != step) {
        throw MophException.of(MophErrorCode.STEP_USED);
      }
      return action.get();
    }
  }

  /**
   * Calls a service, and checks afterwards what has to hold, whether it answered or not.
   *
   * @throws MophException what ended all, in place of what the call threw
   */
  public <T> T ask(Supplier<T> call) {
    T answer;
    try {
      answer = call.get();
    } catch (RuntimeException e) {
      check();
      throw e;
    }
    check();
    return answer;
  }

  /**
   * Checks what has to hold; what does not ends all.
   *
   * @throws MophException what ended all
   */
  public void check() {
    MophErrorCode before = ended.get();
    if (before != null) {
      throw MophException.of(before);
    }
    try {
      holds.run();
    } catch (MophException e) {
      if (e.code() instanceof MophErrorCode) {
        end((MophErrorCode) e.code());
      }
      throw e;
    }
  }

  /** Ends all, for that reason; the first reason stays. Waits for no step that is being taken. */
  public void end(MophErrorCode why) {
    if (ended.compareAndSet(null, why)) {
      wipe.run();
    }
  }

  /** Returns whether it has ended, without asking what has to hold. */
  public boolean hasEnded() {
    return ended.get() != null;
  }
}
