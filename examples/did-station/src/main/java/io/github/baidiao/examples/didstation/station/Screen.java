package io.github.baidiao.examples.didstation.station;

/**
 * What the window shows, in the order of a proofing. Each has a title and a help text of its own.
 */
public enum Screen {
  /** User and password of the unit. */
  SIGN_IN,
  /** The officer's own card is asked for. */
  OFFICER_CARD,
  /** The officer types the PIN. */
  OFFICER_PIN,
  /** The officer's card has to leave the reader. */
  REMOVE_OFFICER_CARD,
  /** A citizen's card is asked for. */
  CITIZEN_CARD,
  /** Photo and fields of the citizen's card. */
  CITIZEN,
  /** What the citizen agrees to, purpose by purpose. */
  CONSENT,
  /** The code on the back of the card. */
  LASER_CODE,
  /** What DOPA says of the card. */
  CARD_STATUS,
  /** The citizen's mobile number. */
  PHONE,
  /** The camera. */
  CAMERA,
  /** How similar the two faces are. */
  SIMILARITY,
  /** Everything is checked; the last key registers. */
  READY,
  /** The code and the QR code. */
  RESULT,
  /** Nobody knows whether the person was registered. */
  UNKNOWN,
  /** The card was pulled or changed: this proofing is void. */
  VOID;

  /** Returns whether a citizen is being served, whom "start again" would send away. */
  public boolean withCitizen() {
    return compareTo(CITIZEN) >= 0;
  }
}
