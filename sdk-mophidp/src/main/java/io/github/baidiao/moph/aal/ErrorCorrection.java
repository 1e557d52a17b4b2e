package io.github.baidiao.moph.aal;

/**
 * How much of a QR code may be spoiled and still be read, after ISO/IEC 18004; in the order of
 * strength.
 */
public enum ErrorCorrection {
  /** About 7 % of the code. */
  L,
  /** About 15 %: what a screen needs. */
  M,
  /** About 25 %: what a thermal slip needs, which fades and is folded. */
  Q,
  /** About 30 %. */
  H
}
