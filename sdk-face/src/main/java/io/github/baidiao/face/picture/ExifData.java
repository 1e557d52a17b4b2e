package io.github.baidiao.face.picture;

import java.nio.Buffer;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing that is read of EXIF data: how the picture is turned. Data that makes no sense says
 * that it is upright.
 */
final class ExifData {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private ExifData() {}

  /**
   * Reads the first directory of TIFF data (TIFF 6.0, section 2).
   *
   * @param file what it lies in
   * @param start where its byte order mark is
   */
  static Orientation orientation(byte[] file, int start, int length) {
    ByteBuffer tiff = ByteBuffer.wrap(file, start, length).slice();
    try {
      int mark = tiff.getShort();
      if (mark == 0x4949) {
        tiff.order(ByteOrder.LITTLE_ENDIAN);
      } else if (mark != 0x4D4D) {
        return Orientation.UPRIGHT;
      }
      if (tiff.getShort() != 42) {
        return Orientation.UPRIGHT;
      }
      ((Buffer) tiff).position(tiff.getInt()); // Java 8 has it there
      for (int entries = tiff.getShort() & 0xFFFF; entries > 0; entries--) {
        int tag = tiff.getShort() & 0xFFFF;
        int type = tiff.getShort();
        int count = tiff.getInt();
        int value = tiff.getShort() & 0xFFFF;
        tiff.getShort();
        if (tag == ORIENTATION) {
          return type == SHORT && count == 1 ? Orientation.of(value) : Orientation.UPRIGHT;
        }
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // Cut off, or a directory outside of the data.
    }
    return Orientation.UPRIGHT;
  }
}
