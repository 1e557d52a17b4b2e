package io.github.baidiao.card.applet;

import java.util.OptionalInt;

/**
 * Follows the segments of a JPEG (ITU-T T.81, annex B) while its bytes come in, to tell its size
 * without decoding it, and where it really ends: a thumbnail inside a segment has an end marker of
 * its own, and what stands behind the picture may look like one. Single-threaded.
 */
public final class JpegScan {
  private static final int MARKER = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int TEMPORARY = 0x01;
  private static final int STUFFED = 0x00;

  /** From the marker to the end of the segment's length. */
  private static final int SEGMENT_HEADER = 4;

  /** From the marker to the end of the picture's width. */
  private static final int FRAME_HEADER = 9;

  private final byte[] bytes;
  private int at;
  private boolean inScan;
  private boolean scanned;
  private boolean broken;
  private boolean ended;
  private int width;
  private int height;

  /** Scans an array that is still being filled; {@link #advance} says how far. */
  public JpegScan(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Goes on as far as there are bytes.
   *
   * @param available how many bytes of the array are filled; never fewer than before
   * @return whether more bytes are needed to find the end; no, too, when it cannot be found
   */
  public boolean advance(int available) {
    boolean moved = true;
    while (moved && !ended && !broken) {
      moved = inScan ? throughEntropyCodedData(available) : overSegment(available);
    }
    return !ended && !broken;
  }

  private boolean throughEntropyCodedData(int available) {
    for (int i = at; i < available - 1; i++) {
      int next = bytes[i + 1] & 0xFF;
      // Any number of fill bytes FF may stand before a marker: the last of them tells which.
      if (bytes[i] == (byte) MARKER && next != MARKER && !goesOn(next)) {
        at = i;
        inScan = false;
        return true;
      }
    }
    at = Math.max(at, available - 1);
    return false;
  }

  private static boolean goesOn(int marker) {
    return marker == STUFFED || isRestart(marker);
  }

  private boolean overSegment(int available) {
    if (at + 1 >= available) {
      return false;
    }
    int marker = bytes[at + 1] & 0xFF;
    if (bytes[at] != (byte) MARKER || (at == 0) != (marker == START)) {
      broken = true;
    } else if (marker == MARKER) {
      at++; // A marker may be preceded by any number of fill bytes FF.
    } else if (marker == START || marker == TEMPORARY) {
      at += 2;
    } else if (marker == END) {
      at += 2;
      ended = scanned && sizeKnown();
      broken = !ended;
    } else if (at + (isStartOfFrame(marker) ? FRAME_HEADER : SEGMENT_HEADER) > available) {
      return false;
    } else {
      overLengthOf(marker);
    }
    return true;
  }

  private void overLengthOf(int marker) {
    int length = word(at + 2);
    if (goesOn(marker) || length < 2) {
      broken = true;
      return;
    }
    if (isStartOfFrame(marker) && width == 0) {
      height = word(at + 5);
      width = word(at + 7);
    }
    inScan = marker == START_OF_SCAN;
    scanned |= inScan;
    at += 2 + length;
  }

  // C4, C8 and CC lie among them and are tables and an extension.
  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  private int word(int index) {
    return (bytes[index] & 0xFF) << 8 | (bytes[index + 1] & 0xFF);
  }

  /** Returns whether the bytes so far end in the middle of the image data. */
  boolean brokenOff() {
    return inScan;
  }

  /** Returns whether the picture is whole as far as its segments tell: start, size, scan, end. */
  public boolean complete() {
    return ended;
  }

  /** Returns the number of bytes up to and with the end marker, if it was found. */
  public OptionalInt end() {
    return ended ? OptionalInt.of(at) : OptionalInt.empty();
  }

  /** Returns the width in pixels, if the frame header tells width and height. */
  public OptionalInt width() {
    return sizeKnown() ? OptionalInt.of(width) : OptionalInt.empty();
  }

  /** Returns the height in pixels, if the frame header tells width and height. */
  public OptionalInt height() {
    return sizeKnown() ? OptionalInt.of(height) : OptionalInt.empty();
  }

  // A height of 0 is left to a later segment (DNL), which no photo of a card needs.
  private boolean sizeKnown() {
    return width > 0 && height > 0;
  }
}
