package io.github.baidiao.card.scrub;

import org.jspecify.annotations.Nullable;

/** Where the first bytes of one answer lie on the card; those behind them lie nowhere known. */
final class Passage {
  static final Passage NOT_UNDERSTOOD = new Passage(null, 0, 0);

  private final @Nullable CardPlace place;
  private final int at;
  private final int length;

  Passage(@Nullable CardPlace place, int at, int length) {
    this.place = place;
    this.at = at;
    this.length = length;
  }

  /** Writes what is to stand there instead, and leaves alone what is behind. */
  void writeTo(byte[] answer) {
    if (place != null) {
      place.writeTo(answer, at, length);
    }
  }
}
