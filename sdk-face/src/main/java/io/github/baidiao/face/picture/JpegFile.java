package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * A JPEG (ITU-T T.81, annex B) without its APPn and COM segments, cut behind its end. What these
 * say of the colours is written afresh.
 */
final class JpegFile implements PictureFile {
  /** Encoders write about ten scans. Each one more costs a walk over the whole picture. */
  private static final int MOST_SCANS = 50;

  /** No picture needs more scans than that to show all of its components. */
  private static final int FEW_SCANS = 4;

  /** Some seconds. A file of 900 bytes can ask for fifty scans of 40 million pixels. */
  private static final long MOST_PIXELS_IN_ALL_SCANS = 500_000_000;

  private static final int SOF0 = 0xC0;
  private static final int SOF2 = 0xC2;
  private static final int DHT = 0xC4;
  private static final int JPG = 0xC8;
  private static final int DAC = 0xCC;
  private static final int SOF15 = 0xCF;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DRI = 0xDD;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;

  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};

  private final byte[] file;
  private final EssentialParts essential;
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean exifSeen;
  private int adobeTransform = JpegColors.NO_ADOBE_SEGMENT;
  private int width;
  private int height;
  private byte[] componentIds = {};
  private int scans;

  private JpegFile(byte[] file) {
    this.file = file;
    this.essential = new EssentialParts(file.length);
  }

  static boolean isJpeg(byte[] file) {
    return file.length >= 3
        && file[0] == (byte) 0xFF
        && file[1] == (byte) 0xD8
        && file[2] == (byte) 0xFF;
  }

  static JpegFile of(byte[] file) {
    JpegFile jpeg = new JpegFile(file);
    jpeg.essential.write(file, 0, 2);
    jpeg.walk();
    jpeg.essential.write(0xFF);
    jpeg.essential.write(EOI);
    return jpeg;
  }

  private void walk() {
    int position = 2;
    while (true) {
      if (at(position) != 0xFF) {
        throw PictureFile.damaged("JPEG without a marker where one must be");
      }
      int marker = at(position + 1);
      if (marker == EOI) {
        break;
      }
      if (marker == 0xFF) { // fill byte
        position++;
      } else {
        int end = endOfSegment(position + 2);
        segment(marker, position, end);
        position = marker == SOS ? copyScan(end) : end;
      }
    }
    if (scans == 0) {
      throw PictureFile.damaged("JPEG without image data");
    }
  }

  private int endOfSegment(int length) {
    int end = length + twoBytesAt(length);
    if (end < length + 2) {
      throw PictureFile.damaged("JPEG with a segment of no length");
    }
    at(end - 1);
    return end;
  }

  private void segment(int marker, int start, int end) {
    if (marker == DQT || marker == DHT || marker == DRI) {
      essential.write(file, start, end - start);
    } else if (marker == SOS) {
      beginScan();
      essential.write(file, start, end - start);
    } else if (marker == APP1 && startsWith(EXIF, start + 4, end) && !exifSeen) {
      exifSeen = true;
      int tiff = start + 4 + EXIF.length;
      orientation = ExifData.orientation(file, tiff, end - tiff);
    } else if (marker == APP14 && startsWith(ADOBE, start + 4, end) && end - start >= 16) {
      adobeTransform = at(start + 15);
    } else if (marker >= SOF0 && marker <= SOF15 && marker != JPG && marker != DAC) {
      frame(marker, start, end);
    }
  }

  private void frame(int marker, int start, int end) {
    if (marker > SOF2) {
      throw PictureFile.unsupported("JPEG of process SOF" + (marker - SOF0));
    }
    if (componentIds.length > 0 || end - start < 10) {
      throw PictureFile.damaged("JPEG with an odd frame header");
    }
    int components = at(start + 9);
    if (at(start + 4) != 8 || !JpegColors.isKnown(components)) {
      throw PictureFile.unsupported(
          "JPEG of " + components + " components with " + at(start + 4) + " bits");
    }
    if (end - start != 10 + 3 * components) {
      throw PictureFile.damaged("JPEG with an odd frame header");
    }
    height = twoBytesAt(start + 5);
    width = twoBytesAt(start + 7);
    componentIds = new byte[components];
    for (int i = 0; i < components; i++) {
      componentIds[i] = (byte) at(start + 10 + 3 * i);
    }
    essential.write(file, start, end - start);
  }

  private void beginScan() {
    if (componentIds.length == 0) {
      throw PictureFile.damaged("JPEG with image data before its frame header");
    }
    if (++scans > MOST_SCANS) {
      throw PictureFile.unsupported("JPEG of more than " + MOST_SCANS + " scans");
    }
    if (scans == 1) {
      byte[] segment = colors().segment();
      essential.write(segment, 0, segment.length);
    }
  }

  /** Copies entropy-coded data and returns where the next marker is. */
  private int copyScan(int start) {
    int end = start;
    // FF00 is a byte of data, FFD0 to FFD7 are restart markers within it.
    while (at(end) != 0xFF || at(end + 1) == 0x00 || (at(end + 1) >= 0xD0 && at(end + 1) <= 0xD7)) {
      end++;
    }
    essential.write(file, start, end - start);
    return end;
  }

  private boolean startsWith(byte[] name, int start, int end) {
    return end - start >= name.length
        && Arrays.equals(name, Arrays.copyOfRange(file, start, start + name.length));
  }

  private int twoBytesAt(int position) {
    return at(position) << 8 | at(position + 1);
  }

  private int at(int position) {
    if (position >= file.length) {
      throw PictureFile.damaged("JPEG cut off after " + file.length + " bytes");
    }
    return file[position] & 0xFF;
  }

  private void requireBoundedWork() {
    if (scans > FEW_SCANS && (long) scans * width * height > MOST_PIXELS_IN_ALL_SCANS) {
      throw new FaceException(
          FaceErrorCode.PICTURE_SIZE_REFUSED, width + "x" + height + " in " + scans + " scans");
    }
  }

  private JpegColors colors() {
    return new JpegColors(componentIds, adobeTransform);
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
    requireBoundedWork();
    JdkReader reader = new JdkReader("jpeg");
    JpegColors colors = colors();
    if (!colors.isCmyk()) {
      return RgbCopy.andWipe(reader.image(essential.take()));
    }
    Raster inks = reader.raster(essential.take());
    try {
      return colors.rgb(inks);
    } finally {
      RgbCopy.wipe(inks);
    }
  }
}
