package io.github.baidiao.face.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The parts of a file that carry pixels, one after the other. */
final class EssentialParts extends ByteArrayOutputStream {
  EssentialParts(int capacity) {
    super(capacity);
  }

  /** Returns everything that was written, and wipes it here: it is given once. */
  synchronized byte[] take() {
    byte[] parts = toByteArray();
    Arrays.fill(buf, (byte) 0);
    reset();
    return parts;
  }
}
