package io.github.baidiao.card.scrub;

/**
 * Text of the same shape, in which the Thai words at the beginning of its parts stay: they tell the
 * parts apart, and in which order they stand on a card is an open question.
 */
final class InventedAddress {
  /** In TIS-620, a longer one before one that it begins with. */
  private static final byte[][] LABELS = {
    tis620("หมู่ที่"),
    tis620("หมู่"),
    tis620("ม."),
    tis620("ตรอก"),
    tis620("ซอย"),
    tis620("ถนน"),
    tis620("ตำบล"),
    tis620("แขวง"),
    tis620("อำเภอ"),
    tis620("เขต"),
    tis620("จังหวัด"),
  };

  private InventedAddress() {}

  static void write(byte[] read, byte[] out, int at, int end) {
    InventedText.write(read, out, at, end);
    for (int i = at; i < end; i++) {
      if (i == at || read[i - 1] == '#') {
        keepLabel(read, out, i, end);
      }
    }
  }

  private static void keepLabel(byte[] read, byte[] out, int at, int end) {
    for (byte[] label : LABELS) {
      if (begins(read, at, end, label)) {
        System.arraycopy(label, 0, out, at, label.length);
        return;
      }
    }
  }

  private static boolean begins(byte[] read, int at, int end, byte[] label) {
    for (int i = 0; i < label.length; i++) {
      if (at + i >= end || read[at + i] != label[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] tis620(String thai) {
    byte[] bytes = new byte[thai.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = thai.charAt(i);
      bytes[i] = (byte) (c < 0x80 ? c : c - 0x0E01 + 0xA1);
    }
    return bytes;
  }
}
