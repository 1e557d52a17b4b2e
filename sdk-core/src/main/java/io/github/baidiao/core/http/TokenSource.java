package io.github.baidiao.core.http;

import io.github.baidiao.core.secret.Secret;

/**
 * Where a service's bearer token comes from. Asked once per attempt, on the caller's thread, so
 * that a token may be renewed between two attempts. Must be thread-safe.
 */
@FunctionalInterface
public interface TokenSource {

  /**
   * Returns the token. It stays the source's own: it is read and not closed. An empty one, a blank
   * one, or one with other characters than visible ASCII ends the call before anything is sent.
   */
  Secret token();
}
