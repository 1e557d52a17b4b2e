package io.github.baidiao.card.transport;

import java.util.Locale;

/**
 * The two bytes SW1 SW2 that end every answer of a card (ISO/IEC 7816-4). Immutable; never
 * personal.
 */
public final class StatusWord {
  /** 9000: done. */
  public static final StatusWord OK = new StatusWord(0x9000);

  private final int value;

  private StatusWord(int value) {
    this.value = value;
  }

  /**
   * Wraps a status word.
   *
   * @param value SW1 in the upper, SW2 in the lower byte
   * @throws IllegalArgumentException for anything outside 0 to FFFF
   */
  public static StatusWord of(int value) {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException("a status word has two bytes");
    }
    return value == OK.value ? OK : new StatusWord(value);
  }

  /** Returns both bytes, 0 to FFFF. */
  public int value() {
    return value;
  }

  public int sw1() {
    return value >> 8;
  }

  public int sw2() {
    return value & 0xFF;
  }

  public boolean isOk() {
    return value == 0x9000;
  }

  /** 61xx: done, and {@link #length} bytes wait to be fetched with GET RESPONSE. */
  public boolean hasMoreData() {
    return sw1() == 0x61;
  }

  /** 6Cxx: nothing was done, Le has to be {@link #length}. */
  public boolean hasRightLength() {
    return sw1() == 0x6C;
  }

  /** Returns the length that SW2 of 61xx or 6Cxx stands for, 1 to 256: 00 means 256. */
  public int length() {
    return sw2() == 0 ? 256 : sw2();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusWord && ((StatusWord) other).value == value;
  }

  @Override
  public int hashCode() {
    return value;
  }

  /** Returns four hexadecimal digits, {@code 6A82}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04X", value);
  }
}
