package io.github.baidiao.card.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A card's answer to reset (ISO/IEC 7816-3): it tells kinds of chips apart, not people. Immutable.
 *
 * <p>Nothing here decides whether a card can be read, SELECT does; so bytes that are no ATR are
 * taken, and what cannot be told from them is absent.
 */
public final class Atr {
  private final byte[] bytes;
  private final AtrBytes parsed;

  private Atr(byte[] bytes) {
    this.bytes = bytes;
    this.parsed = AtrBytes.parse(bytes);
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
   * Returns the protocols the card offers, T=0 as 0 and T=1 as 1, in ascending order; T=0 alone
   * when it names none, as all known Thai ID cards do. T=15, which is no protocol, is left out.
   */
  public List<Integer> protocols() {
    return parsed.protocols;
  }

  /**
   * Returns TA1, 0 to 255, which holds the fastest speed the card can do: the upper half stands for
   * Fi, the lower for Di. Absent, and then 372/1, on the slowest cards.
   */
  public OptionalInt ta1() {
    return parsed.ta1;
  }

  /** Returns the historical bytes, which name the card's make, at most 15; a copy. */
  public byte[] historicalBytes() {
    return Arrays.copyOfRange(bytes, parsed.historicalFrom, parsed.historicalTo);
  }

  /**
   * Returns the name of the kind of Thai ID card this looks like, {@code TH NID 17}, with the name
   * of its chip where that is public. A hint for a log or a screen: cards without it may be Thai ID
   * cards.
   */
  public Optional<String> hint() {
    return ThaiCardKind.of(bytes, historicalBytes());
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
