package io.github.baidiao.moph.document;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a small file, with their hash. Immutable. */
public final class DocumentFile {
  /** The most a file may hold, 256 KiB: the largest of ours has 10. */
  public static final int MAX_BYTES = 256 * 1024;

  private final byte[] bytes;
  private final MophErrorCode code;

  private DocumentFile(byte[] bytes, MophErrorCode code) {
    this.bytes = bytes;
    this.code = code;
  }

  /**
   * Takes the bytes.
   *
   * @param code what is thrown for whatever is wrong with them
   */
  public static DocumentFile of(byte[] bytes, MophErrorCode code) {
    if (bytes.length > MAX_BYTES) {
      throw MophException.of(code, "more than " + MAX_BYTES + " bytes");
    }
    return new DocumentFile(bytes.clone(), code);
  }

  /**
   * Reads a file.
   *
   * @param code what is thrown when it cannot be read or is too large, and for its content
   */
  public static DocumentFile read(Path file, MophErrorCode code) {
    try (InputStream in = Files.newInputStream(file)) {
      return new DocumentFile(upTo(in, code), code);
    } catch (IOException e) {
      // Its message is the path.
      throw MophException.of(code, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** Reads a file that comes with the SDK, beside a class. */
  public static DocumentFile resource(Class<?> beside, String name, MophErrorCode code) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + beside.getName());
      }
      return new DocumentFile(upTo(in, code), code);
    } catch (IOException e) {
      throw MophException.of(code, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static byte[] upTo(InputStream in, MophErrorCode code) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      all.write(part, 0, n);
      if (all.size() > MAX_BYTES) {
        throw MophException.of(code, "more than " + MAX_BYTES + " bytes");
      }
    }
    return all.toByteArray();
  }

  /** Returns the SHA-256 of the bytes. */
  public String sha256() {
    return Sha256.hex(bytes);
  }

  /** Returns the JSON object in it, which is UTF-8. */
  public StrictObject object() {
    return StrictObject.parse(bytes, code);
  }
}
