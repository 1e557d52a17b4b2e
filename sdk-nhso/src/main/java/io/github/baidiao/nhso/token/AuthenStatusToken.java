package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.SecretSource;

/**
 * The hospital's token for check-authen-status; the same one as for the 13-file claim (confirmed by
 * 2). Immutable; {@code toString} is masked.
 */
public final class AuthenStatusToken {
  private final SecretSource source;

  private AuthenStatusToken(SecretSource source) {
    this.source = source;
  }

  /** Names where the token comes from; it is asked for at every call. */
  public static AuthenStatusToken from(SecretSource source) {
    return new AuthenStatusToken(source);
  }

  /** Returns where it comes from. */
  public SecretSource source() {
    return source;
  }

  @Override
  public String toString() {
    return "AuthenStatusToken[masked]";
  }
}
