package io.github.baidiao.moph.counter;

import io.github.baidiao.moph.document.Sha256;
import java.util.Arrays;

/**
 * A picture of a face, of the chip or of a camera, as a file's bytes: copied in, wiped on close.
 * Thread-safe; {@code toString} is a constant.
 */
public final class FacePicture implements AutoCloseable {
  private final byte[] bytes;
  private final String sha256;
  private boolean wiped;

  private FacePicture(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = Sha256.hex(bytes);
  }

  /** Copies the bytes of a picture file, JPEG as a rule. */
  public static FacePicture of(byte[] bytes) {
    return new FacePicture(bytes.clone());
  }

  /**
   * Returns a copy of the bytes.
   *
   * @throws IllegalStateException when this picture is closed
   */
  public synchronized byte[] toByteArray() {
    if (wiped) {
      throw new IllegalStateException("picture is closed");
    }
    return bytes.clone();
  }

  /** Returns the SHA-256 of the bytes, 64 lower-case hexadecimal digits; after closing too. */
  public String sha256() {
    return sha256;
  }

  /** Returns another picture of the same bytes, to be closed on its own. */
  public FacePicture copy() {
    return new FacePicture(toByteArray());
  }

  /** Wipes the bytes; a second call does nothing. */
  @Override
  public synchronized void close() {
    wiped = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "FacePicture[masked]";
  }
}
