package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.Arrays;

/**
 * An answer of a card: data, if any, and a status word. Immutable as long as the array it was
 * parsed from is; {@code toString} shows no data.
 */
public final class ResponseApdu {
  static final int STATUS_WORD_LENGTH = 2;

  private final byte[] bytes;
  private final StatusWord statusWord;

  private ResponseApdu(byte[] bytes, StatusWord statusWord) {
    this.bytes = bytes;
    this.statusWord = statusWord;
  }

  /**
   * Takes an answer apart.
   *
   * @param bytes kept, not copied: a transport gives a new array for each answer
   * @throws CardException ({@code CARD-207}) when there are fewer bytes than a status word has
   */
  public static ResponseApdu parse(byte[] bytes) {
    int length = bytes.length - STATUS_WORD_LENGTH;
    if (length < 0) {
      throw new CardException(
          CardErrorCode.CARD_DATA_INVALID, "answer of " + bytes.length + " bytes", null);
    }
    int statusWord = (bytes[length] & 0xFF) << 8 | (bytes[length + 1] & 0xFF);
    return new ResponseApdu(bytes, StatusWord.of(statusWord));
  }

  /** Returns the data without the status word, a copy; empty when there is none. */
  public byte[] data() {
    return Arrays.copyOf(bytes, length());
  }

  /**
   * Copies the data to where it belongs.
   *
   * @throws IndexOutOfBoundsException when it does not fit there
   */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, length());
  }

  /** Returns the number of data bytes. */
  public int length() {
    return bytes.length - STATUS_WORD_LENGTH;
  }

  public StatusWord statusWord() {
    return statusWord;
  }

  @Override
  public String toString() {
    return "SW " + statusWord + ", " + length() + " bytes";
  }
}
