package io.github.baidiao.examples.anyhis;

/** Whether the HIS may be changed. */
public enum WriteMode {
  /** Look at everything, and change nothing: what every program here does unless told otherwise. */
  DRY_RUN,
  /** Write. */
  WRITE
}
