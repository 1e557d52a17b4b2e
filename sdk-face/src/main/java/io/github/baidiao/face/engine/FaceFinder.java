package io.github.baidiao.face.engine;

import io.github.baidiao.face.error.FaceException;
import java.util.List;

/** Finds the faces in a picture. Thread-safe. */
public interface FaceFinder extends AutoCloseable {

  /** Returns which model finds. */
  ModelInfo model();

  /**
   * Returns the faces, the surest or largest first; none when there is none. They are the caller's,
   * who wipes their meshes: a finder keeps none.
   *
   * @throws FaceException if the engine fails
   */
  List<FoundFace> find(Pixels picture);

  /** Frees what is held outside of the Java heap; waits for calls that are under way. */
  @Override
  void close();
}
