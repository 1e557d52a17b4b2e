package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A PNG (W3C PNG, third edition) without the chunks that carry no pixels: text and profiles, which
 * a reader might inflate to any size, and the further frames of an animation. A colour made
 * transparent by tRNS is left opaque, as Java 8 does; a palette keeps it.
 */
final class PngFile implements PictureFile {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int CHUNK_FRAME = 12;
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int TRNS = 0x74524E53;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;
  private static final int EXIF = 0x65584966;
  private static final int PALETTE = 3;

  /** The bit of a chunk's name that says that a picture can be read without the chunk. */
  private static final int ANCILLARY = 0x20000000;

  private final byte[] file;
  private final ByteBuffer bytes;
  private final EssentialParts essential;
  private Orientation orientation = Orientation.UPRIGHT;
  private int width;
  private int height;
  private boolean palette;

  private PngFile(byte[] file) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(file);
    this.essential = new EssentialParts(file.length);
  }

  static boolean isPng(byte[] file) {
    return file.length >= 8 && ByteBuffer.wrap(file).getLong() == SIGNATURE;
  }

  static PngFile of(byte[] file) {
    PngFile png = new PngFile(file);
    png.essential.write(file, 0, 8);
    png.walk();
    return png;
  }

  private void walk() {
    int position = 8;
    int type;
    do {
      int length = lengthAt(position);
      type = bytes.getInt(position + 4);
      if ((type == IHDR) != (position == 8)) {
        throw PictureFile.unsupported("PNG that does not begin with one header");
      }
      chunk(type, position, length);
      position += CHUNK_FRAME + length;
    } while (type != IEND);
  }

  private int lengthAt(int position) {
    int left = file.length - position - CHUNK_FRAME;
    int length = left < 0 ? 0 : bytes.getInt(position);
    if (length < 0 || length > left) {
      throw PictureFile.damaged("PNG cut off after " + file.length + " bytes");
    }
    return length;
  }

  private void chunk(int type, int position, int length) {
    if (type == EXIF) {
      orientation = ExifData.orientation(file, position + 8, length);
    } else if ((type & ANCILLARY) == 0 || (type == TRNS && palette)) {
      requireIntact(position, length);
      if (type == IHDR) {
        header(position + 8, length);
      } else if (type != PLTE && type != TRNS && type != IDAT && type != IEND) {
        throw PictureFile.unsupported("PNG with an unknown critical chunk");
      }
      essential.write(file, position, CHUNK_FRAME + length);
    }
  }

  private void header(int position, int length) {
    if (length != 13) {
      throw PictureFile.damaged("PNG with an odd header");
    }
    width = bytes.getInt(position);
    height = bytes.getInt(position + 4);
    palette = file[position + 9] == PALETTE;
  }

  private void requireIntact(int position, int length) {
    CRC32 crc = new CRC32();
    crc.update(file, position + 4, 4 + length);
    if ((int) crc.getValue() != bytes.getInt(position + 8 + length)) {
      throw PictureFile.damaged("PNG with a wrong check sum");
    }
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public Orientation orientation() {
    return orientation;
  }

  @Override
  public Pixels decode() {
    return RgbCopy.andWipe(new JdkReader("png").image(essential.take()));
  }
}
