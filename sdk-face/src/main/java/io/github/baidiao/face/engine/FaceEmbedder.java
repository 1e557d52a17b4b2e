package io.github.baidiao.face.engine;

import io.github.baidiao.face.error.FaceException;

/** Turns a face into a template. Thread-safe. */
public interface FaceEmbedder extends AutoCloseable {

  /** Returns which model embeds; thresholds belong to it. */
  ModelInfo model();

  /**
   * Returns the template of a face.
   *
   * @param picture the picture it was found in
   * @throws FaceException if the engine fails
   */
  FaceTemplate embed(Pixels picture, FoundFace face);

  /** Frees what is held outside of the Java heap; waits for calls that are under way. */
  @Override
  void close();
}
