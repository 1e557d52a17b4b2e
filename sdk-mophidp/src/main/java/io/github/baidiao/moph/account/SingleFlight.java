package io.github.baidiao.moph.account;

import io.github.baidiao.core.http.ServiceException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that one thread does for all that want it at the same time. Thread-safe. */
final class SingleFlight<T> {
  private final AtomicReference<@Nullable Flight<T>> current = new AtomicReference<>();

  /** Returns whether somebody is at it. */
  boolean isRunning() {
    return current.get() != null;
  }

  /**
   * Does the work, or waits for the thread that is at it and returns or throws what came of that.
   * Where that thread was interrupted, which says nothing about the work, one of the others does
   * it.
   */
  T join(Supplier<T> work) {
    while (true) {
      Flight<T> own = new Flight<>(work);
      if (current.compareAndSet(null, own)) {
        return fly(own);
      }
      @Nullable Flight<T> other = current.get();
      if (other != null) {
        try {
          return other.task.get();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw ServiceException.interruptedBeforeSending();
        } catch (ExecutionException e) {
          if (!other.interrupted) {
            throw unwrapped(e);
          }
        }
      }
    }
  }

  private T fly(Flight<T> own) {
    try {
      own.task.run();
      return own.task.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a task that has run is not waited for");
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      current.set(null);
    }
  }

  // A Supplier throws nothing checked.
  private static RuntimeException unwrapped(ExecutionException e) {
    @Nullable Throwable cause = e.getCause();
    if (cause instanceof Error) {
      throw (Error) cause;
    }
    return cause instanceof RuntimeException
        ? (RuntimeException) cause
        : new IllegalStateException("work failed without a cause");
  }

  private static final class Flight<T> {
    private final FutureTask<T> task;
    private volatile boolean interrupted;

    Flight(Supplier<T> work) {
      task =
          new FutureTask<>(
              () -> {
                try {
                  return work.get();
                } finally {
                  interrupted = Thread.currentThread().isInterrupted();
                }
              });
    }
  }
}
