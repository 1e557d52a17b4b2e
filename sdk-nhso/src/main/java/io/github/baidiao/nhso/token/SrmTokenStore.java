package io.github.baidiao.nhso.token;

/**
 * Where the pair of SRM tokens is kept: the SRM program's file ({@link SrmTokenFile}), or a
 * hospital's own place when several programs share one login. Must be thread-safe.
 *
 * <p>An exception of an implementation is reported by its class name alone, since it may quote a
 * token; one of this SDK goes through as it is.
 */
public interface SrmTokenStore {

  /**
   * Returns the pair as it is now, a new object each time, which the caller closes. Asked at every
   * use, so that a new login counts at once.
   */
  SrmTokens load();

  /**
   * Stores a renewed pair, whole or not at all, and returns when it would outlive a power cut.
   *
   * @param tokens the new pair, which is read and neither kept nor closed
   */
  void save(SrmTokens tokens);

  /**
   * Keeps other processes that use the same store from renewing until the hold is closed; waits its
   * turn. By default there are none. Within one process only one thread asks at a time.
   */
  default Hold hold() {
    return () -> {};
  }

  /** The right to renew. */
  interface Hold extends AutoCloseable {
    /** Lets the next one renew. */
    @Override
    void close();
  }
}
