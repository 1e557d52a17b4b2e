package io.github.baidiao.core.secret;

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
}
