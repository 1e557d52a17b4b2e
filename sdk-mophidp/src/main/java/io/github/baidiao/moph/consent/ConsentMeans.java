package io.github.baidiao.moph.consent;

/** How the answers were given. */
public enum ConsentMeans {
  /** On the officer's screen. */
  SCREEN,
  /** On the citizen's own side of a kiosk. */
  KIOSK,
  PAPER
}
