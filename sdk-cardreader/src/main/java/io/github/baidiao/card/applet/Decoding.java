package io.github.baidiao.card.applet;

/** How the bytes of a field are to be understood. */
public enum Decoding {
  /** TIS-620, filled up with spaces or NULs. */
  TEXT,
  /** TIS-620, {@code title#first#middle#last} (confirmed by 9). */
  NAME,
  /**
   * TIS-620, {@code house#moo#trok#soi#road#tambon#amphoe#province}. The number of parts and the
   * last three: confirmed by 5; the order trok, soi, road: two sources for it, two against.
   */
  ADDRESS,
  /** {@code YYYYMMDD}, Buddhist year, zeros for an unknown month or day (confirmed by 12 and 3). */
  DATE,
  /** One ASCII digit: 1 male, 2 female (confirmed by 12). */
  SEX,
  /** A JPEG, filled up with spaces or NULs after its end. */
  JPEG,
  /** Meaning unknown. */
  BYTES
}
