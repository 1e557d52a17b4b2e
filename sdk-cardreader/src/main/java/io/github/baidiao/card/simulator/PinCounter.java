package io.github.baidiao.card.simulator;

import java.security.MessageDigest;

/**
 * The card's PIN and how often a wrong one came in a row, which no reset makes it forget.
 *
 * <p>Three and five are the rules of the card PIN as its holders are told them; the status words
 * are assumptions. The third wrong PIN leaves no try; from then on even the right one is refused
 * and counts on, and the fifth locks for ever.
 */
final class PinCounter {
  private static final int MUST_BE_SET_ANEW = 3;
  private static final int LOCKED = 5;

  private final String pin;
  private int wrong;

  PinCounter(String pin) {
    this.pin = pin;
  }

  int wrong() {
    return wrong;
  }

  /** Spends one try and returns the status word for it. */
  int tried(byte[] challenge, byte[] response) {
    if (wrong >= MUST_BE_SET_ANEW) {
      wrong = Math.min(wrong + 1, LOCKED);
      return wrong == LOCKED ? Status.LOCKED : Status.MUST_BE_SET_ANEW;
    }
    if (MessageDigest.isEqual(PinResponse.to(challenge, pin), response)) {
      wrong = 0;
      return Status.DONE;
    }
    wrong++;
    return Status.with(Status.TRIES_LEFT, MUST_BE_SET_ANEW - wrong);
  }
}
