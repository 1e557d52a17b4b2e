package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.moph.dopa.CardStatus;

/** The light of a card's status; it is told in words and by its form too, never by colour alone. */
public enum Light {
  /** The card is good. */
  GREEN,
  /** Something was mistyped or is missing: look again. */
  YELLOW,
  /** The card is not good. */
  RED;

  /** Returns the light of a status; only "normal" is green. */
  public static Light of(CardStatus status) {
    return switch (status.kind()) {
      case NORMAL -> GREEN;
      case LASER_NOT_FOUND, DATA_MISMATCH, INCOMPLETE -> YELLOW;
      case VOID, NOT_NORMAL -> RED;
    };
  }
}
