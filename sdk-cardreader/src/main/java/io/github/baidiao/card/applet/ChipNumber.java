package io.github.baidiao.card.applet;

import java.util.Arrays;

/**
 * The number of a chip: bytes 13 to 20 of its production data (CPLC), confirmed by 3. By the
 * standard's layout these are the date the chip was made, its serial number and its batch
 * (derived). Two chips never share one, so {@code toString} is masked. Immutable.
 */
public final class ChipNumber {
  static final int LENGTH = 8;

  private static final String DIGITS = "0123456789ABCDEF";

  private final byte[] bytes;

  private ChipNumber(byte[] bytes) {
    this.bytes = bytes;
  }

  static ChipNumber at(byte[] cplc, int offset) {
    return new ChipNumber(Arrays.copyOfRange(cplc, offset, offset + LENGTH));
  }

  /** Returns the number as 16 upper-case hexadecimal digits, as services want it. */
  public String value() {
    StringBuilder text = new StringBuilder(2 * LENGTH);
    for (byte b : bytes) {
      text.append(DIGITS.charAt(b >> 4 & 0x0F)).append(DIGITS.charAt(b & 0x0F));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChipNumber && Arrays.equals(((ChipNumber) other).bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ChipNumber[masked]";
  }
}
