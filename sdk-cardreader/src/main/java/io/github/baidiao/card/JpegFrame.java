package io.github.baidiao.card;

import org.jspecify.annotations.Nullable;

/**
 * The start-of-frame segment of a JPEG (ITU-T T.81, B.2.2), which tells the size of the picture
 * without decoding it.
 */
final class JpegFrame {
  final int width;
  final int height;

  private JpegFrame(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Returns the first frame, or null when the segments before it cannot be followed. */
  static @Nullable JpegFrame find(byte[] jpeg) {
    if (jpeg.length < 4 || word(jpeg, 0) != 0xFFD8) {
      return null;
    }
    int at = 2;
    while (at + 9 <= jpeg.length && jpeg[at] == (byte) 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++; // A marker may be preceded by any number of fill bytes FF.
      } else if (isStartOfFrame(marker)) {
        return new JpegFrame(word(jpeg, at + 7), word(jpeg, at + 5));
      } else if (marker == 0xDA || marker == 0xD9 || word(jpeg, at + 2) < 2) {
        return null;
      } else {
        at += 2 + word(jpeg, at + 2);
      }
    }
    return null;
  }

  // C4, C8 and CC lie among them and are tables and an extension.
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
