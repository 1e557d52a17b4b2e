package io.github.baidiao.face.opencv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * So many workers for any number of threads: who finds none free waits. Workers are made when they
 * are first needed. Thread-safe.
 *
 * @param <T> a worker, for one thread at a time
 */
final class Pool<T> {
  private final int size;
  private final Supplier<T> maker;
  private final Semaphore places;
  private final Deque<T> idle = new ArrayDeque<>();
  private boolean closed;

  Pool(int size, Supplier<T> maker) {
    this.size = size;
    this.maker = maker;
    this.places = new Semaphore(size, true);
    idle.push(maker.get());
  }

  /**
   * Lets a worker do something.
   *
   * @throws IllegalStateException after {@link #close}
   */
  <R> R call(Function<? super T, R> work) {
    places.acquireUninterruptibly();
    try {
      T worker = take();
      try {
        return work.apply(worker);
      } finally {
        giveBack(worker);
      }
    } finally {
      places.release();
    }
  }

  private synchronized T take() {
    if (closed) {
      throw new IllegalStateException("the face engine is closed");
    }
    return idle.isEmpty() ? maker.get() : idle.pop();
  }

  private synchronized void giveBack(T worker) {
    idle.push(worker);
  }

  /**
   * Waits for the work under way, then frees the workers.
   *
   * @return whether this call closed it, and none before
   */
  boolean close(Consumer<? super T> free) {
    places.acquireUninterruptibly(size);
    try {
      return freeAll(free);
    } finally {
      places.release(size);
    }
  }

  private synchronized boolean freeAll(Consumer<? super T> free) {
    boolean first = !closed;
    closed = true;
    idle.forEach(free);
    idle.clear();
    return first;
  }
}
