package io.github.baidiao.face.opencv;

/** A neural net ready to run; for one thread at a time. */
interface Net {

  /** Returns the outputs for an input; the caller wipes both. */
  float[][] run(float[] input);

  /** Frees the native memory; to be called once, and the last call. */
  void free();
}
