package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.document.Sha256;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a face was compared in: its hash and, if that was asked for, the picture.
 * Immutable; {@code toString} is masked.
 */
public final class EvidencePicture {
  /** The largest picture that is kept whole, 1 MiB. */
  public static final int MAX_BYTES = 1024 * 1024;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final String sha256;
  private final byte @Nullable [] file;

  private EvidencePicture(String sha256, byte @Nullable [] file) {
    this.sha256 = sha256;
    this.file = file;
  }

  /**
   * Takes a picture as it was compared.
   *
   * @param file a JPEG or PNG, as bytes
   * @param keeping what is kept of it
   * @throws MophException {@code MOPH-103} when it is empty, or larger than 1 MiB and to be kept
   */
  public static EvidencePicture of(byte[] file, PictureKeeping keeping) {
    boolean whole = keeping == PictureKeeping.WHOLE;
    if (file.length == 0 || (whole && file.length > MAX_BYTES)) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "picture");
    }
    return new EvidencePicture(Sha256.hex(file), whole ? file.clone() : null);
  }

  /**
   * Takes the hash of a picture.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @throws MophException {@code MOPH-103} for anything else
   */
  public static EvidencePicture ofHash(String sha256) {
    if (!HEX.matcher(sha256).matches()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "sha256");
    }
    return new EvidencePicture(sha256, null);
  }

  /** The SHA-256 of the picture's file, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** A copy of the picture's file, if it was kept. */
  public Optional<byte[]> file() {
    return Optional.ofNullable(file).map(byte[]::clone);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EvidencePicture
        && ((EvidencePicture) other).sha256.equals(sha256)
        && Arrays.equals(((EvidencePicture) other).file, file);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return "EvidencePicture[masked]";
  }
}
