package io.github.baidiao.examples.stationagent.page;

import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Whether the way to NHSO answers, looked at when somebody asks and the last look is old.
 * Thread-safe.
 */
final class NhsoReach {
  /** What is known. */
  enum State {
    /** The station is told of no way to NHSO. */
    NOT_USED,
    /** Claim codes are invented here. */
    SANDBOX,
    REACHABLE,
    UNREACHABLE
  }

  /** What was found, and when. */
  record Look(State state, Instant time) {}

  private static final Duration FRESH = Duration.ofSeconds(15);
  private static final long PATIENCE_SECONDS = 2;

  private final NhsoSource source;
  private final BooleanSupplier reachable;
  private final Clock clock;
  private CompletableFuture<Look> latest = CompletableFuture.failedFuture(new IOException());

  NhsoReach(NhsoSource source, BooleanSupplier reachable, Clock clock) {
    this.source = source;
    this.reachable = reachable;
    this.clock = clock;
  }

  /**
   * Returns what is known. A way that has not answered within 2 s counts as no way; the look goes
   * on meanwhile, and the next call tells what came of it.
   *
   * @param again whether to look however fresh the last look is
   */
  Look look(boolean again) {
    try {
      return current(again).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException notYet) {
      // As good as no answer to whoever waits at the counter.
    }
    return new Look(State.UNREACHABLE, clock.instant());
  }

  private synchronized CompletableFuture<Look> current(boolean again) {
    if (latest.isDone() && (again || !isFresh())) {
      CompletableFuture<Look> begun = new CompletableFuture<>();
      latest = begun;
      Thread looking =
          new Thread(() -> begun.complete(new Look(state(), clock.instant())), "baidiao-nhso-look");
      looking.setDaemon(true);
      looking.start();
    }
    return latest;
  }

  private boolean isFresh() {
    return !latest.isCompletedExceptionally()
        && latest.join().time().plus(FRESH).isAfter(clock.instant());
  }

  private State state() {
    return source.match(
        none -> State.NOT_USED,
        behind -> answers() ? State.REACHABLE : State.UNREACHABLE,
        endpoint -> answers() ? State.REACHABLE : State.UNREACHABLE,
        sandbox -> State.SANDBOX);
  }

  private boolean answers() {
    try {
      return reachable.getAsBoolean();
    } catch (RuntimeException broken) {
      return false;
    }
  }
}
