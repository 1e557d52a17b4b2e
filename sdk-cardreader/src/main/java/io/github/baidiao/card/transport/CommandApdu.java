package io.github.baidiao.card.transport;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A short command APDU (ISO/IEC 7816-4): four bytes of header, then data and the expected length as
 * the command needs them. Immutable; {@code toString} shows header and lengths, never the data.
 */
public final class CommandApdu {
  private static final int HEADER_LENGTH = 4;
  private static final int MAX_DATA = 255;
  private static final int MAX_LE = 256;
  private static final int NO_LE = -1;

  private final byte[] header;
  private final byte[] data;
  private final int le;

  private CommandApdu(byte[] header, byte[] data, int le) {
    this.header = header;
    this.data = data;
    this.le = le;
  }

  /** Makes a command of a header alone (case 1); each argument is one byte, 0 to FF. */
  public static CommandApdu of(int cla, int ins, int p1, int p2) {
    byte[] header = {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
    return new CommandApdu(header, new byte[0], NO_LE);
  }

  /**
   * Takes a command apart.
   *
   * @throws IllegalArgumentException when the bytes are no short command APDU; the bytes are not in
   *     its message
   */
  public static CommandApdu parse(byte[] bytes) {
    check(bytes);
    byte[] header = Arrays.copyOf(bytes, HEADER_LENGTH);
    if (bytes.length == HEADER_LENGTH) {
      return new CommandApdu(header, new byte[0], NO_LE);
    }
    int p3 = bytes[HEADER_LENGTH] & 0xFF;
    if (bytes.length == HEADER_LENGTH + 1) {
      return new CommandApdu(header, new byte[0], lengthOf(p3));
    }
    int dataEnd = HEADER_LENGTH + 1 + p3;
    byte[] data = Arrays.copyOfRange(bytes, HEADER_LENGTH + 1, dataEnd);
    int le = bytes.length == dataEnd ? NO_LE : lengthOf(bytes[dataEnd] & 0xFF);
    return new CommandApdu(header, data, le);
  }

  /**
   * Makes sure of what {@link #parse} does, and copies nothing: for commands whose sender wipes
   * them.
   *
   * @throws IllegalArgumentException as {@link #parse}
   */
  public static void check(byte[] bytes) {
    if (bytes.length < HEADER_LENGTH) {
      throw new IllegalArgumentException("a command has at least 4 bytes");
    }
    if (bytes.length <= HEADER_LENGTH + 1) {
      return;
    }
    int p3 = bytes[HEADER_LENGTH] & 0xFF;
    int dataEnd = HEADER_LENGTH + 1 + p3;
    if (p3 == 0 || bytes.length < dataEnd || bytes.length > dataEnd + 1) {
      throw new IllegalArgumentException("Lc does not fit a command of " + bytes.length + " bytes");
    }
  }

  private static int lengthOf(int encoded) {
    return encoded == 0 ? MAX_LE : encoded;
  }

  /**
   * Returns the same command with other data.
   *
   * @param newData 0 to 255 bytes, copied
   * @throws IllegalArgumentException for more
   */
  public CommandApdu withData(byte... newData) {
    if (newData.length > MAX_DATA) {
      throw new IllegalArgumentException("a short command carries at most 255 bytes");
    }
    return new CommandApdu(header, newData.clone(), le);
  }

  /**
   * Returns the same command with another expected length.
   *
   * @param newLe 1 to 256
   * @throws IllegalArgumentException for anything else
   */
  public CommandApdu withLe(int newLe) {
    if (newLe < 1 || newLe > MAX_LE) {
      throw new IllegalArgumentException("Le is 1 to 256");
    }
    return new CommandApdu(header, data, newLe);
  }

  public int cla() {
    return header[0] & 0xFF;
  }

  public int ins() {
    return header[1] & 0xFF;
  }

  public int p1() {
    return header[2] & 0xFF;
  }

  public int p2() {
    return header[3] & 0xFF;
  }

  /** Returns the data, a copy; empty when there is none. */
  public byte[] data() {
    return data.clone();
  }

  /** Returns how many bytes are expected, 1 to 256, if the command says so. */
  public OptionalInt le() {
    return le == NO_LE ? OptionalInt.empty() : OptionalInt.of(le);
  }

  /** Returns the command as it goes to the card, 4 to 261 bytes. */
  public byte[] bytes() {
    int dataEnd = HEADER_LENGTH + (data.length == 0 ? 0 : 1 + data.length);
    byte[] bytes = Arrays.copyOf(header, dataEnd + (le == NO_LE ? 0 : 1));
    if (data.length > 0) {
      bytes[HEADER_LENGTH] = (byte) data.length;
      System.arraycopy(data, 0, bytes, HEADER_LENGTH + 1, data.length);
    }
    if (le != NO_LE) {
      bytes[dataEnd] = (byte) le;
    }
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommandApdu && Arrays.equals(((CommandApdu) other).bytes(), bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  /** Returns for example {@code INS B0, P1P2 00FF, Lc 2, Le -}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "INS %02X, P1P2 %02X%02X, Lc %d, Le %s",
        ins(),
        p1(),
        p2(),
        data.length,
        le == NO_LE ? "-" : String.valueOf(le));
  }
}
