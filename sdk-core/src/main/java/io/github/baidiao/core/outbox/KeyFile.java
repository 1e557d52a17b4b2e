package io.github.baidiao.core.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The outbox's keys in a file, which only its owner can read where files have POSIX permissions;
 * elsewhere the folder's permissions count. Thread-safe.
 *
 * <p>The outbox makes the file when it is missing and the queue has never had other keys and has no
 * entries. It belongs into the backup: without it nothing that waits can be sent. Every station
 * that shares a queue has a copy of the same file.
 */
public final class KeyFile implements KeyProvider {
  private static final int LARGEST = 64 * 1024;

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private @Nullable Keys read;

  private KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Returns the keys in that file, which is read when they are needed. */
  public static KeyFile at(Path file) {
    return new KeyFile(file);
  }

  /**
   * Makes the file if it is missing.
   *
   * @return whether it was missing
   */
  synchronized boolean createIfMissing() {
    if (Files.exists(file)) {
      return false;
    }
    try {
      Path beside = writeBeside(Keys.fresh(random));
      try {
        link(beside);
      } finally {
        Files.deleteIfExists(beside);
      }
      DurableFile.syncFolder(file);
      return true;
    } catch (IOException e) {
      if (Files.exists(file)) {
        return false;
      }
      throw failed(e);
    }
  }

  // A link, since a move may replace what another process has made meanwhile.
  private void link(Path beside) throws IOException {
    try {
      Files.createLink(file, beside);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.move(beside, file);
    }
  }

  /** Removes what {@link #createIfMissing} has just made. */
  synchronized void removeAgain() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Adds a key and encrypts with it from now on. What is encrypted already stays readable, since
   * the former keys stay in the file. Where several stations share a queue, the changed file is
   * copied to all of them at once: until then they put off what they cannot read.
   *
   * @return the new key's name
   * @throws OutboxException ({@code OUTBOX-301}, {@code OUTBOX-302}) when the file is missing, is
   *     none, or cannot be written
   */
  public synchronized String rotate() {
    Keys more = load().withOneMore(random);
    try {
      Path beside = writeBeside(more);
      try {
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      DurableFile.syncFolder(file);
    } catch (IOException e) {
      throw failed(e);
    }
    read = more;
    return more.currentId();
  }

  @Override
  public synchronized String currentId() {
    return keys().currentId();
  }

  @Override
  public synchronized Optional<SecretKey> key(String id) {
    Optional<SecretKey> key = keys().key(id);
    // Another process may have added it.
    return key.isPresent() ? key : load().key(id);
  }

  @Override
  public synchronized SecretKey orderKey() {
    return keys().orderKey();
  }

  private Keys keys() {
    Keys known = read;
    return known == null ? load() : known;
  }

  private Keys load() {
    try {
      if (Files.size(file) > LARGEST) {
        throw invalid("too large");
      }
      Keys keys =
          Keys.parse(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII))
              .orElseThrow(() -> invalid("not a key file"));
      read = keys;
      return keys;
    } catch (NoSuchFileException e) {
      throw OutboxException.of(OutboxErrorCode.KEY_MISSING, name());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  // Readable by its owner alone from the start, where there are such permissions.
  private Path writeBeside(Keys keys) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new IOException("no folder");
    }
    Path beside = Files.createTempFile(folder, "baidiao-", ".tmp");
    DurableFile.write(beside, keys.text().getBytes(StandardCharsets.US_ASCII));
    return beside;
  }

  private OutboxException failed(IOException e) {
    return invalid(e.getClass().getSimpleName());
  }

  private OutboxException invalid(String what) {
    return OutboxException.of(OutboxErrorCode.KEY_INVALID, name() + ": " + what);
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public String toString() {
    return "KeyFile[" + name() + "]";
  }
}
