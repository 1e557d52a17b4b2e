package io.github.baidiao.core.secret;

import io.github.baidiao.core.error.CoreErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first line of a file that is not blank, read at every use: it is short, and size and time
 * stamps do not tell every change. It is open only while it is read.
 */
final class SecretFile implements SecretSource {
  private static final Logger LOG = LoggerFactory.getLogger(SecretSource.class);
  private static final int MAX_BYTES = 16 * 1024;
  // Who writes the file anew may empty, remove or lock it for a moment.
  private static final int LOOKS = 5;
  private static final long PAUSE_MS = 50;
  private static final char BOM = '\ufeff';

  private final Path file;
  private final Runnable pause;
  private final CurrentSecret current = new CurrentSecret();
  private final AtomicBoolean looked = new AtomicBoolean();

  SecretFile(Path file) {
    this(file, SecretFile::pause);
  }

  SecretFile(Path file, Runnable pause) {
    this.file = file;
    this.pause = pause;
  }

  @Override
  public Secret secret() {
    for (int look = 1; ; look++) {
      try {
        @Nullable Secret secret = look();
        if (secret != null) {
          warnOnceIfEverybodyReads();
          return secret;
        }
        throw unavailable(CoreErrorCode.SECRET_MISSING, "empty");
      } catch (IOException e) {
        if (look == LOOKS) {
          throw e instanceof NoSuchFileException
              ? unavailable(CoreErrorCode.SECRET_MISSING, "no such file")
              : unavailable(CoreErrorCode.SECRET_UNREADABLE, e.getClass().getSimpleName());
        }
      } catch (SecretUnavailableException e) {
        if (look == LOOKS || e.code() != CoreErrorCode.SECRET_MISSING) {
          throw e;
        }
      }
      pause.run();
    }
  }

  private SecretUnavailableException unavailable(CoreErrorCode code, String what) {
    return new SecretUnavailableException(code, "file " + file.getFileName() + ": " + what);
  }

  private @Nullable Secret look() throws IOException {
    byte[] buffer = new byte[MAX_BYTES + 1];
    try (InputStream in = Files.newInputStream(file)) {
      int length = 0;
      for (int n = in.read(buffer); n > 0; n = in.read(buffer, length, buffer.length - length)) {
        length += n;
      }
      if (length > MAX_BYTES) {
        throw unavailable(CoreErrorCode.SECRET_UNREADABLE, "more than " + MAX_BYTES + " bytes");
      }
      return firstLine(buffer, length);
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  private @Nullable Secret firstLine(byte[] bytes, int length) {
    CharBuffer text = charset(bytes, length).decode(ByteBuffer.wrap(bytes, 0, length));
    char[] chars = text.array();
    int from = 0;
    while (from < text.limit() && isBlank(chars[from])) {
      from++;
    }
    int end = from;
    while (end < text.limit() && chars[end] != '\n' && chars[end] != '\r') {
      end++;
    }
    while (end > from && isBlank(chars[end - 1])) {
      end--;
    }
    char[] line = Arrays.copyOfRange(chars, from, end);
    try {
      return line.length == 0 ? null : current.set(line);
    } finally {
      Arrays.fill(line, '\0');
      Arrays.fill(chars, '\0');
    }
  }

  // Windows' PowerShell 5 writes UTF-16 when a token is redirected into a file.
  private static Charset charset(byte[] bytes, int length) {
    int mark = length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    boolean marked = mark == 0xfffe || mark == 0xfeff;
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == BOM || c == '\u00a0';
  }

  private void warnOnceIfEverybodyReads() {
    if (!looked.compareAndSet(false, true)) {
      return;
    }
    try {
      if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        LOG.warn("secret file {} can be read by every user of this machine", file.getFileName());
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Windows has no such permissions; and the file may be gone by now, which the next use tells.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "SecretFile[masked]";
  }
}
