package io.github.baidiao.card.simulator;

/**
 * What an ATR says about the wire (ISO/IEC 7816-3): the protocol, and how long a byte takes.
 * Immutable.
 */
final class AnswerToReset {
  /** TS, then 1 to 32 more bytes, in hexadecimal. */
  static final String PATTERN = "3[BbFf]([0-9A-Fa-f]{2}){1,32}";

  /** Clock cycles and bits by the halves of TA1; 0 is reserved. */
  private static final int[] FI = {
    372, 372, 558, 744, 1116, 1488, 1860, 0, 0, 512, 768, 1024, 1536, 2048, 0, 0
  };

  private static final int[] DI = {0, 1, 2, 4, 8, 16, 32, 64, 12, 20, 0, 0, 0, 0, 0, 0};

  private final int ta1;
  private final boolean t1;

  private AnswerToReset(int ta1, boolean t1) {
    this.ta1 = ta1;
    this.t1 = t1;
  }

  static AnswerToReset of(byte[] atr) {
    int t0 = atr.length > 1 ? atr[1] & 0xFF : 0;
    int at = 2;
    int ta1 = 0x11;
    if ((t0 & 0x10) != 0) {
      ta1 = at < atr.length ? atr[at] & 0xFF : ta1;
      at++;
    }
    at += Integer.bitCount(t0 & 0x60);
    boolean td1 = (t0 & 0x80) != 0 && at < atr.length;
    return new AnswerToReset(ta1, td1 && (atr[at] & 0x0F) == 1);
  }

  /** Whether T=1 is the protocol offered first; without TD1 it is T=0. */
  boolean t1() {
    return t1;
  }

  /** Clock cycles of one bit; those of no TA1 when TA1 is reserved. */
  double cyclesPerBit() {
    int fi = FI[ta1 >> 4];
    int di = DI[ta1 & 0x0F];
    return fi == 0 || di == 0 ? 372 : (double) fi / di;
  }
}
