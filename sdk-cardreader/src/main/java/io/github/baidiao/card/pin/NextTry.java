package io.github.baidiao.card.pin;

import java.util.OptionalInt;

/** The next try on one card, as it stood when somebody looked. Immutable. */
final class NextTry {
  /** How many tries were settled before it. */
  final int settledBefore;

  final int inThisInsertion;
  final OptionalInt triesLeft;
  final boolean last;

  NextTry(int settledBefore, int inThisInsertion, OptionalInt triesLeft, boolean last) {
    this.settledBefore = settledBefore;
    this.inThisInsertion = inThisInsertion;
    this.triesLeft = triesLeft;
    this.last = last;
  }
}
