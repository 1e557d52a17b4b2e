package io.github.baidiao.examples.jhcis.doctor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the bytes of a stored text are, told without any driver's conversion. */
enum ThaiBytes {
  /** Nothing but ASCII: it tells nothing. */
  ASCII,
  /** Thai in UTF-8, as it should be. */
  UTF8,
  /** Thai in TIS-620, which a client reads as something else. */
  TIS620,
  /** UTF-8 that was taken for Latin letters and stored as such. */
  TWICE_ENCODED,
  /** Thai that was lost on its way in. */
  QUESTION_MARKS,
  /** None of these. */
  OTHER;

  private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");
  // A Thai letter begins with E0 B8 or E0 B9, in Latin letters "à" and a cedilla or a raised one.
  private static final Pattern TWICE = Pattern.compile("\\u00E0[\\u00B8\\u00B9]");
  private static final Pattern LOST = Pattern.compile("\\?{2}");
  private static final int FIRST_OF_TIS620 = 0xA1;
  private static final int LAST_OF_TIS620 = 0xFB;
  private static final int HEX = 16;
  private static final int BYTE = 0xFF;

  /** Returns what they are, given as the server's {@code HEX()} of the column. */
  static ThaiBytes of(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), HEX);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return ofText(text);
    } catch (CharacterCodingException e) {
      return isTis620(bytes) ? TIS620 : OTHER;
    }
  }

  private static ThaiBytes ofText(String text) {
    if (TWICE.matcher(text).find()) {
      return TWICE_ENCODED;
    } else if (THAI.matcher(text).find()) {
      return UTF8;
    } else if (LOST.matcher(text).find()) {
      return QUESTION_MARKS;
    }
    return text.chars().allMatch(it -> it < 0x80) ? ASCII : OTHER;
  }

  private static boolean isTis620(byte[] bytes) {
    for (byte each : bytes) {
      int value = each & BYTE;
      if (value >= 0x80 && (value < FIRST_OF_TIS620 || value > LAST_OF_TIS620)) {
        return false;
      }
    }
    return true;
  }
}
