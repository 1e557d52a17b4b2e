package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.Arrays;

/**
 * An answer of a card: data, if any, and a status word. Immutable; {@code toString} shows no data.
 */
public final class ResponseApdu {
  private static final int STATUS_WORD_LENGTH = 2;

  private final byte[] data;
  private final StatusWord statusWord;

  private ResponseApdu(byte[] data, StatusWord statusWord) {
    this.data = data;
    this.statusWord = statusWord;
  }

  /**
   * Takes an answer apart.
   *
   * @throws CardException ({@code CARD-207}) when there are fewer bytes than a status word has
   */
  public static ResponseApdu parse(byte[] bytes) {
    int length = bytes.length - STATUS_WORD_LENGTH;
    if (length < 0) {
      throw new CardException(
          CardErrorCode.CARD_DATA_INVALID, "answer of " + bytes.length + " bytes", null);
    }
    int statusWord = (bytes[length] & 0xFF) << 8 | (bytes[length + 1] & 0xFF);
    return new ResponseApdu(Arrays.copyOf(bytes, length), StatusWord.of(statusWord));
  }

  /** Returns the data without the status word, a copy; empty when there is none. */
  public byte[] data() {
    return data.clone();
  }

  /** Returns the number of data bytes. */
  public int length() {
    return data.length;
  }

  public StatusWord statusWord() {
    return statusWord;
  }

  @Override
  public String toString() {
    return "SW " + statusWord + ", " + data.length + " bytes";
  }
}
