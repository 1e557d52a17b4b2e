package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A block of an applet in the making: fields one after the other without gaps, each filled up to
 * its length. Layouts: {@code docs/protocols/thai-id-card.md}.
 */
final class CardMemory {
  private final byte padding;
  private final ByteBuffer image;

  CardMemory(int length, byte padding) {
    this.padding = padding;
    this.image = ByteBuffer.allocate(length);
  }

  CardMemory text(String field, int length, String text) {
    return bytes(field, length, tis620(field, text));
  }

  CardMemory bytes(String field, int length, byte[] content) {
    if (content.length > length) {
      throw tooLong(field, length);
    }
    byte[] padded = Arrays.copyOf(content, length);
    Arrays.fill(padded, content.length, length, padding);
    image.put(padded);
    return this;
  }

  byte[] image() {
    if (image.hasRemaining()) {
      throw new IllegalStateException("fields end at " + image.position() + " of " + image.limit());
    }
    return image.array();
  }

  /** ASCII, and the two Thai ranges A1-DA and DF-FB, which are U+0E01 and U+0E3F onward. */
  private static byte[] tis620(String field, String text) {
    byte[] encoded = new byte[text.length()];
    for (int i = 0; i < encoded.length; i++) {
      char c = text.charAt(i);
      boolean thai = (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E3F && c <= 0x0E5B);
      if (c >= 0x80 && !thai) {
        throw SimulatedPerson.invalid(field + ": character " + (i + 1) + " is not in TIS-620");
      }
      encoded[i] = (byte) (thai ? c - 0x0E00 + 0xA0 : c);
    }
    return encoded;
  }

  private static CardException tooLong(String field, int length) {
    return SimulatedPerson.invalid(field + ": longer than the " + length + " bytes on the card");
  }
}
