package io.github.baidiao.face.opencv;

import java.util.function.Function;

/**
 * So many sets of nets as comparisons may run side by side, shared by the finder and the embedder
 * of an engine: whichever is closed first closes both. Thread-safe.
 */
final class Workplaces implements AutoCloseable {
  private final Models models;
  private final Pool<Nets> pool;

  Workplaces(Models models, int parallelism) {
    this.models = models;
    this.pool = new Pool<>(parallelism, models::newNets);
  }

  <R> R call(Function<? super Nets, R> work) {
    return pool.call(work);
  }

  @Override
  public void close() {
    if (pool.close(Nets::free)) {
      models.free();
    }
  }
}
