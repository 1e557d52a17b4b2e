package io.github.baidiao.examples.anyhis;

/** How far a visit is. */
public enum VisitState {
  /** Registered, with the doctor, waiting for drugs: still going on. */
  OPEN,
  /** The patient has gone home. */
  FINISHED,
  /** It was cancelled, or is none that counts. */
  CANCELLED
}
