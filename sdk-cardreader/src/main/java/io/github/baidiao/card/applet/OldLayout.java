package io.github.baidiao.card.applet;

/**
 * Where the fields of a card of layout {@code 0002} lie: two maps, a single source for each, that
 * contradict one another. Neither was seen to work: whoever meets such a card compares what was
 * read with what is printed.
 */
public enum OldLayout {
  /**
   * The first 377 bytes and the photo as on current cards but in block 1; the address in block 0,
   * 150 bytes from 0x0004 (a Go wrapper of the government's SCAPI library). No photo number.
   */
  ADDRESS_IN_BLOCK_0,
  /**
   * Everything where current cards have it, but in block 1 (the table for old cards of a Java
   * program, in a branch of it that can never have run). No photo number.
   */
  ALL_IN_BLOCK_1;

  /** Returns how well the map is known. */
  public Confidence confidence() {
    return Confidence.SINGLE_SOURCE;
  }
}
