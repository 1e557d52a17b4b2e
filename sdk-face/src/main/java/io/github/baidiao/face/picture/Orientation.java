package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;

/**
 * How a stored picture is turned and mirrored, by the tag Orientation of EXIF (CIPA DC-008, 4.6.4;
 * TIFF 6.0, page 36). Immutable.
 */
final class Orientation {
  static final Orientation UPRIGHT = new Orientation(1);

  private final int code;

  private Orientation(int code) {
    this.code = code;
  }

  /** Returns the orientation of a value of the tag; of any other value, upright. */
  static Orientation of(int code) {
    return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
  }

  /** Returns the picture upright, and wipes the stored one if that is another. */
  Pixels upright(Pixels stored) {
    if (code == 1) {
      return stored;
    }
    int width = stored.width();
    int height = stored.height();
    boolean turned = code >= 5;
    boolean fromRight = code == 2 || code == 3 || code == 7 || code == 8;
    boolean fromBottom = code == 3 || code == 4 || code == 6 || code == 7;

    // One step along a row and down a column of the stored picture, in bytes.
    int across = fromRight ? -3 : 3;
    int down = fromBottom ? -3 * width : 3 * width;
    int start = (fromRight ? 3 * (width - 1) : 0) + (fromBottom ? 3 * width * (height - 1) : 0);
    Pixels upright =
        turned
            ? walk(stored, start, height, down, width, across)
            : walk(stored, start, width, across, height, down);
    stored.close();
    return upright;
  }

  private static Pixels walk(
      Pixels stored, int start, int width, int stepX, int height, int stepY) {
    byte[] from = stored.rgb();
    byte[] to = new byte[from.length];
    int target = 0;
    for (int y = 0; y < height; y++) {
      int source = start + y * stepY;
      for (int x = 0; x < width; x++) {
        to[target++] = from[source];
        to[target++] = from[source + 1];
        to[target++] = from[source + 2];
        source += stepX;
      }
    }
    return Pixels.of(width, height, to);
  }
}
