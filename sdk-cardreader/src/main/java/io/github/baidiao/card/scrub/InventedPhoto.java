package io.github.baidiao.card.scrub;

import java.util.Arrays;

/**
 * A JPEG (ITU-T T.81, annex B) of the same markers and lengths without contents: of the segments
 * only the frame's size in pixels stays, of what is between them nothing. Such a picture is found
 * and ends where the real one does, and cannot be shown.
 *
 * <p>What is between segments, and behind where they cannot be followed any further, becomes one
 * byte that is no padding, so that a picture without an end keeps its length. Padding stays.
 */
final class InventedPhoto {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int TEMPORARY = 0x01;

  /** From the marker to the end of the frame's width. */
  private static final int FRAME_SIZE = 9;

  private static final byte BLANK = 0x55;

  private final byte[] read;
  private final byte[] out;
  private final int begin;
  private final int padded;
  private final int end;
  private int at;

  InventedPhoto(byte[] read, byte[] out, int begin, int end) {
    this.read = read;
    this.out = out;
    this.begin = begin;
    this.padded = end;
    this.end = endOfContent(read, begin, end);
    this.at = begin;
  }

  private static int endOfContent(byte[] read, int begin, int end) {
    int last = end;
    while (last > begin && (read[last - 1] == ' ' || read[last - 1] == 0)) {
      last--;
    }
    return last;
  }

  void write() {
    Arrays.fill(out, begin, end, BLANK);
    System.arraycopy(read, end, out, end, padded - end);
    if (marker() == START) {
      keep(2);
      while (overSegment()) {}
    }
  }

  /** Returns the marker here, or 0 when there is none, or no room for one. */
  private int marker() {
    return at + 1 < end && read[at] == (byte) 0xFF ? read[at + 1] & 0xFF : 0;
  }

  private boolean overSegment() {
    int marker = marker();
    if (marker == 0xFF) {
      keep(1); // A fill byte: any number of them may stand before a marker.
      return true;
    }
    if (marker == TEMPORARY || marker == END) {
      keep(2);
      return marker != END;
    }
    if (marker == 0 || marker == START || isRestart(marker) || at + 4 > end || length() < 2) {
      return false;
    }
    segment(marker);
    if (marker == START_OF_SCAN) {
      overEntropyCodedData();
    }
    return true;
  }

  private int length() {
    return (read[at + 2] & 0xFF) << 8 | (read[at + 3] & 0xFF);
  }

  private void segment(int marker) {
    int next = Math.min(end, at + 2 + length());
    keep(Math.min(isStartOfFrame(marker) ? FRAME_SIZE : 4, next - at));
    if (at < next) {
      Arrays.fill(out, at, next, (byte) 0);
    }
    at = next;
  }

  private void overEntropyCodedData() {
    while (at < end && (marker() == 0 || marker() == 0xFF || isRestart(marker()))) {
      at++;
    }
  }

  private void keep(int bytes) {
    int kept = Math.min(bytes, end - at);
    System.arraycopy(read, at, out, at, kept);
    at += kept;
  }

  // C4, C8 and CC lie among them and are tables and an extension.
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }
}
