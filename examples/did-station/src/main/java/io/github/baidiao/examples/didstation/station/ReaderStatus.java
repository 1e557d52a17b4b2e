package io.github.baidiao.examples.didstation.station;

/** What the card reader is at. Each has a text of its own. */
public enum ReaderStatus {
  /** The readers cannot be asked: the service of the system does not answer. */
  NO_SERVICE,
  /** No reader is plugged in. */
  NO_READER,
  /** A reader without a card. */
  EMPTY,
  /** A card is in. */
  CARD_IN,
  /** A card is in and is being read. */
  READING,
  /** Cards are in several readers. */
  SEVERAL_CARDS
}
