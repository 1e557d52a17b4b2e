package io.github.baidiao.core.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Properties;

/** What {@code make_outbox_vectors.py} wrote: keys, and what they make of texts. */
final class Vectors {
  private static final Properties VALUES = new Properties();

  static {
    try (var in = Vectors.class.getResourceAsStream("outbox-vectors.properties")) {
      VALUES.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Vectors() {}

  static String text(String name) {
    return Objects.requireNonNull(VALUES.getProperty(name), name);
  }

  static byte[] bytes(String name) {
    return Hex.bytes(text(name)).orElseThrow();
  }

  /** Copies the key file into that folder. */
  static Path keyFile(Path folder) {
    Path file = folder.resolve("outbox.key");
    try (var in = Vectors.class.getResourceAsStream("outbox-test.key")) {
      Files.copy(Objects.requireNonNull(in), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** A source of chance that leaves none. */
  static SecureRandom always(byte[] bytes) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] wanted) {
        System.arraycopy(bytes, 0, wanted, 0, wanted.length);
      }
    };
  }
}
