package io.github.baidiao.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Lines of a program that writes what a person typed there; nothing of them stays here. */
record PipedInput(InputStream in, Charset charset) implements OperatorInput {
  private static final int LONGEST = 4096;

  @Override
  public Optional<char[]> line() {
    byte[] line = new byte[LONGEST];
    try {
      int length = 0;
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      for (; next >= 0 && next != '\n'; next = in.read()) {
        if (length == LONGEST) {
          throw CliException.usage("standard input: a line is too long");
        }
        line[length++] = (byte) next;
      }
      if (length > 0 && line[length - 1] == '\r') {
        length--;
      }
      return Optional.of(text(ByteBuffer.wrap(line, 0, length)));
    } catch (IOException closed) {
      return Optional.empty();
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private char[] text(ByteBuffer line) {
    CharBuffer decoded = charset.decode(line);
    char[] text = new char[decoded.remaining()];
    decoded.get(text);
    Arrays.fill(decoded.array(), '\0');
    return text;
  }

  @Override
  public Optional<char[]> hiddenLine() {
    return line();
  }
}
