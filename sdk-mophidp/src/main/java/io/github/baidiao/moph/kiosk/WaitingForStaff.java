package io.github.baidiao.moph.kiosk;

import io.github.baidiao.moph.error.MophException;

/** Staff has the citizen on its list, and the kiosk waits. Thread-safe. */
public final class WaitingForStaff extends KioskStep {
  WaitingForStaff(KioskVisit visit) {
    super(visit);
  }

  /**
   * Returns what staff says; ask every second or two. The first answer other than waiting is the
   * last.
   *
   * @throws MophException {@code MOPH-507} when the card was pulled: the kiosk has taken all back
   *     and shows no token, even if staff was faster
   */
  public KioskState ask() {
    return visit().state(this);
  }
}
