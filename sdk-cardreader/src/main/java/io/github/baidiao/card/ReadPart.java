package io.github.baidiao.card;

/** What a read can bring beside the text, which it always brings. */
public enum ReadPart {
  /** The photo: at most 21 reads, and some seconds on cards of the slowest kind. */
  PHOTO,
  /** Laser code, authorise mode, version and state, from the ADM applet: 2 commands. */
  ADM,
  /** The health right as it was last written to the card, from the NHSO applet: 3 commands. */
  NHSO,
  /** The number of the chip: 2 commands. */
  CHIP
}
