package io.github.baidiao.moph.account;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;

/**
 * Where a service's bearer token comes from: the Account Center, FDH, a Provider ID login, the PHR
 * token that holds for a year. Must be thread-safe.
 */
public interface TokenSource extends SecretSource {

  /**
   * Is told that a service refused a token as no longer good, so that the next {@link #secret} does
   * not give it again. Of many calls that hold one token, the first counts.
   *
   * @param token the one that was refused, as {@link #secret} gave it
   * @return whether asking {@link #secret} again can give another one; false for a token that
   *     somebody has to replace by hand
   */
  boolean refused(Secret token);

  /** Returns a source that asks another one each time and can do nothing about a refusal. */
  static TokenSource of(SecretSource source) {
    return new TokenSource() {
      @Override
      public Secret secret() {
        return source.secret();
      }

      @Override
      public boolean refused(Secret token) {
        return false;
      }
    };
  }
}
