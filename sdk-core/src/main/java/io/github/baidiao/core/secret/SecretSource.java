package io.github.baidiao.core.secret;

import java.nio.file.Path;

/**
 * Where a secret comes from: a file, an environment variable, a program's own vault. Asked each
 * time it is needed, so that a changed secret is used at once. Must be thread-safe.
 */
@FunctionalInterface
public interface SecretSource {

  /**
   * Returns the secret as it is now. It stays the source's own: it is read and not closed. For a
   * token in a header, an empty one, a blank one, or one with other characters than visible ASCII
   * ends the call before anything is sent.
   */
  Secret secret();

  /** Returns a source that always gives this one. */
  static SecretSource of(Secret secret) {
    return () -> secret;
  }

  /**
   * Returns a source that reads a file at every use, so that a changed file counts at once: its
   * first line that is not blank, trimmed, in UTF-8 or with a byte order mark; at most 16 KiB.
   *
   * <p>A file that is missing, empty or locked at the moment, as one being written anew is, is
   * looked at again for a fifth of a second; then {@code secret()} throws {@link
   * SecretUnavailableException}. The former value is not used on: who removes the file wants that.
   * A secret that was replaced is wiped after the next change. Where files have POSIX permissions,
   * one that everybody can read is logged once as a warning.
   */
  static SecretSource file(Path file) {
    return new SecretFile(file);
  }

  /**
   * Returns a source that reads an environment variable, trimmed. Without it, or when it is blank,
   * {@code secret()} throws {@link SecretUnavailableException}.
   */
  static SecretSource environment(String name) {
    return new SecretVariable(name, System::getenv);
  }
}
