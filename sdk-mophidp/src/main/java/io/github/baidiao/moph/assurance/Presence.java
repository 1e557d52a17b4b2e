package io.github.baidiao.moph.assurance;

/** Who was with the person while the checks ran. */
public enum Presence {
  /** An officer, at the same counter. */
  OFFICER,
  /** A kiosk with staff that sees it and decides. */
  SUPERVISED_KIOSK,
  /** A kiosk on its own. */
  UNATTENDED_KIOSK,
  /** Nobody: over a network. */
  REMOTE
}
