package io.github.baidiao.card.simulator;

/**
 * Bytes from pairs of hexadecimal digits. Not that of {@code transport}, on purpose: the simulated
 * card shares no code with the reader that is tested with it, so that no mistake cancels out.
 */
final class Hex {
  private Hex() {}

  static byte[] bytes(String digits) {
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }
}
