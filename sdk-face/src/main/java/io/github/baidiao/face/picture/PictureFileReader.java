package io.github.baidiao.face.picture;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Takes a file into memory. Thread-safe. */
public final class PictureFileReader {
  private PictureFileReader() {}

  /**
   * Returns a file's bytes; at most one more than allowed is ever read.
   *
   * @throws FaceException {@code FACE-102} if there are too many, {@code FACE-105} if it cannot be
   *     read; without its name, which may be a person's
   */
  public static byte[] read(Path file, ImageLimits limits) {
    try (InputStream stream = Files.newInputStream(file)) {
      long size = Files.size(file);
      limits.requireBytes(size);
      // It may grow while it is read, and what is no regular file has no size.
      byte[] bytes = new byte[(int) Math.max(size + 1, 8192)];
      int length = 0;
      for (int n; (n = stream.read(bytes, length, bytes.length - length)) > 0; ) {
        length += n;
        limits.requireBytes(length);
        if (length == bytes.length) {
          bytes = grown(bytes);
        }
      }
      byte[] content = Arrays.copyOf(bytes, length);
      Arrays.fill(bytes, (byte) 0);
      return content;
    } catch (IOException e) {
      throw new FaceException(FaceErrorCode.PICTURE_FILE_UNREADABLE, e.getClass().getSimpleName());
    }
  }

  private static byte[] grown(byte[] bytes) {
    byte[] grown = Arrays.copyOf(bytes, 2 * bytes.length);
    Arrays.fill(bytes, (byte) 0);
    return grown;
  }
}
