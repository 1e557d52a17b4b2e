package io.github.baidiao.card.transport;

import java.util.Arrays;

/**
 * A card's answer to reset (ISO/IEC 7816-3): it tells kinds of chips apart, not people. Immutable.
 */
public final class Atr {
  private final byte[] bytes;

  private Atr(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Atr of(byte[] bytes) {
    return new Atr(bytes.clone());
  }

  /** Returns the bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the bytes as hexadecimal without blanks, {@code 3B7996...}. */
  public String hex() {
    return Hex.of(bytes);
  }

  /**
   * Returns whether the card wants GET RESPONSE as {@code 00 C0 00 01}: those whose ATR begins
   * {@code 3B 67}.
   *
   * <p>Confirmed by 6 sources of one family, none of which showed such a card: a fallback.
   */
  public boolean wantsGetResponse01() {
    return bytes.length > 1 && bytes[0] == 0x3B && bytes[1] == 0x67;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Atr && Arrays.equals(((Atr) other).bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Atr[" + hex() + "]";
  }
}
