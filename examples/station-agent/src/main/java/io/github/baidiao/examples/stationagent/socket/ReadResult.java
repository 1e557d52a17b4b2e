package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.error.ErrorCode;

/** What became of reading a card: the card, or why not. {@code toString} is masked. */
sealed interface ReadResult {
  /** The whole card. */
  record Read(ThaiIdCard card) implements ReadResult {}

  /** Nothing of the card, and why. */
  record Failed(ErrorCode code) implements ReadResult {}
}
