package io.github.baidiao.card.pin;

import java.util.OptionalInt;

/** What became of a try that was taken, as far as the next one is concerned. Immutable. */
final class TryOutcome {
  enum Kind {
    /** Nothing left the reader: the try is still there. */
    NOT_SENT,
    RIGHT,
    /** Wrong, or to be taken for wrong because nobody knows. */
    WRONG,
    /** Sent, and the card does not know the command: no PIN was checked. */
    NOT_CHECKED
  }

  final Kind kind;

  /** Tries left as the card told; empty when it did not. */
  final OptionalInt told;

  private TryOutcome(Kind kind, OptionalInt told) {
    this.kind = kind;
    this.told = told;
  }

  static TryOutcome of(Kind kind) {
    return new TryOutcome(kind, OptionalInt.empty());
  }

  static TryOutcome wrong(OptionalInt told) {
    return new TryOutcome(Kind.WRONG, told);
  }
}
