package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Slow work, one at a time: begun where the screen is, done elsewhere, its result handed back where
 * the screen is. What was given up meanwhile hands nothing back.
 */
final class Work {
  private final Executor slow;
  private final Executor screen;
  private long turn;
  private boolean running;

  /**
   * Makes one.
   *
   * @param slow where work is done, one after the other
   * @param screen where it was begun, and where results go
   */
  Work(Executor slow, Executor screen) {
    this.slow = slow;
    this.screen = screen;
  }

  boolean isRunning() {
    return running;
  }

  /** Gives up what runs: its result is dropped when it comes. */
  void giveUp() {
    turn++;
    running = false;
  }

  /** Does something, and then one of two things with what came of it. */
  <T> void run(Supplier<T> what, Consumer<T> then, Consumer<SdkException> failed) {
    running = true;
    long mine = ++turn;
    slow.execute(
        () -> {
          try {
            T result = what.get();
            handBack(mine, () -> then.accept(result));
          } catch (SdkException fault) {
            handBack(mine, () -> failed.accept(fault));
          } catch (RuntimeException | Error fault) {
            // A screen that waits for ever takes no key, not even the one that signs out. Its
            // message may quote a person; its class does not.
            String kind = fault.getClass().getSimpleName();
            handBack(mine, () -> failed.accept(new DeskException(DeskErrorCode.UNEXPECTED, kind)));
          }
        });
  }

  private void handBack(long mine, Runnable news) {
    screen.execute(
        () -> {
          if (mine == turn) {
            running = false;
            news.run();
          }
        });
  }
}
