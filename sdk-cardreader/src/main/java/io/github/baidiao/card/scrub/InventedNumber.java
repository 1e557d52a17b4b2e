package io.github.baidiao.card.scrub;

/** Citizen IDs that look invented and have a right check digit. */
final class InventedNumber {
  private static final String[] NUMBERS = {"9876543210989", "8765432109874"};

  private InventedNumber() {}

  /**
   * Writes one, digit for digit; what is no digit stays none.
   *
   * @param card which card of the session, from 0: one after the other has another number
   */
  static void write(byte[] read, byte[] out, int at, int end, int card) {
    String number = NUMBERS[card % NUMBERS.length];
    for (int i = at; i < end; i++) {
      boolean digit = read[i] >= '0' && read[i] <= '9';
      out[i] = digit ? (byte) number.charAt(i - at) : InventedText.of(read[i], false);
    }
  }
}
