package io.github.baidiao.face.engine;

import io.github.baidiao.face.error.FaceException;

/**
 * Guesses from one picture whether a living person or a picture of one was in front of the camera.
 * Unproven: no attack set was available to measure it, and no laboratory evaluated it. It is no
 * presentation attack detection (ISO/IEC 30107-3) and decides nothing. Thread-safe.
 */
public interface UnprovenLivenessHint extends AutoCloseable {

  /** Returns which model guesses. */
  ModelInfo model();

  /**
   * Returns the guess: 1 looks alive, 0 looks like a picture or a screen.
   *
   * @throws FaceException if the engine fails
   */
  double looksAlive(Pixels picture, FoundFace face);

  /** Frees what is held outside of the Java heap; waits for calls that are under way. */
  @Override
  void close();
}
