package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.util.function.Function;
import org.opencv.core.CvException;

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
    return pool.call(
        nets -> {
          try {
            return work.apply(nets);
          } catch (CvException failure) {
            throw new FaceException(FaceErrorCode.ENGINE_FAILURE, "OpenCV", failure);
          }
        });
  }

  @Override
  public void close() {
    if (pool.close(Nets::free)) {
      models.free();
    }
  }
}
