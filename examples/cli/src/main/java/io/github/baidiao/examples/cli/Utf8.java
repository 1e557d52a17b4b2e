package io.github.baidiao.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file that a person wrote, with any editor. */
final class Utf8 {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Utf8() {}

  /**
   * Opens a file, past its byte order mark.
   *
   * @throws IOException now or when reading; a {@link CharacterCodingException} if it is not UTF-8
   */
  static Reader reader(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException unreadable) {
      reader.close();
      throw unreadable;
    }
  }
}
