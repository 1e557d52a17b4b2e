package io.github.baidiao.card.simulator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A command as it reaches the card, taken apart by its length (ISO/IEC 7816-3, short form). */
final class Command {
  private final byte[] bytes;

  private Command(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes a command apart.
   *
   * @param withLe whether Le may follow the data, as with T=1; T=0 has no place for it
   * @return null when the lengths in it do not fit its own
   */
  static @Nullable Command of(byte[] bytes, boolean withLe) {
    if (bytes.length <= 5) {
      return bytes.length < 4 ? null : new Command(bytes);
    }
    int rest = bytes.length - 5 - (bytes[4] & 0xFF);
    return rest == 0 || (withLe && rest == 1) ? new Command(bytes) : null;
  }

  int cla() {
    return bytes[0] & 0xFF;
  }

  int ins() {
    return bytes[1] & 0xFF;
  }

  /** P1 and P2 as one number. */
  int p1p2() {
    return (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
  }

  boolean is(int cla, int ins) {
    return cla() == cla && ins() == ins;
  }

  /** Whether it brings data, so that T=0 has no room for the answer's. */
  boolean hasData() {
    return bytes.length > 5;
  }

  byte[] data() {
    return hasData() ? Arrays.copyOfRange(bytes, 5, 5 + (bytes[4] & 0xFF)) : new byte[0];
  }

  /** Whether Le follows the data. */
  boolean hasLeAfterData() {
    return hasData() && bytes.length > 5 + (bytes[4] & 0xFF);
  }

  /** How many bytes are asked for: 256 for 00, and for the four bytes that T=0 completes so. */
  int le() {
    int le = bytes.length == 5 ? bytes[4] & 0xFF : 0;
    return le == 0 ? 256 : le;
  }
}
