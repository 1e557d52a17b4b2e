package io.github.baidiao.moph.evidence;

import java.util.Arrays;

/**
 * Bytes that only the hospital can open: sealed evidence. Immutable; {@code toString} is masked.
 */
public final class SealedBytes {
  private final byte[] bytes;

  private SealedBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the bytes. */
  public static SealedBytes of(byte[] bytes) {
    return new SealedBytes(bytes.clone());
  }

  /** Returns a copy. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedBytes && Arrays.equals(((SealedBytes) other).bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SealedBytes[masked]";
  }
}
