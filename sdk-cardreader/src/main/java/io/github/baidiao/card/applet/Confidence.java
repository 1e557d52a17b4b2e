package io.github.baidiao.card.applet;

/** How well a fact about the card is known; none comes from an official specification. */
public enum Confidence {
  /** Two or more public sources agree. Many of them inherited one table. */
  CONFIRMED,
  /** One public source says so. */
  SINGLE_SOURCE,
  /** It follows from confirmed facts by arithmetic or from a standard. */
  DERIVED,
  /** Nobody says what it means; the bytes are given as they are. */
  UNKNOWN
}
