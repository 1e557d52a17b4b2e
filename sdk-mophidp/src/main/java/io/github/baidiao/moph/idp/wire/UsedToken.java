package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for each thread which token its call went with, so that a refusal is told of that one:
 * the source may have another by then. Calls run on the caller's thread.
 */
final class UsedToken implements SecretSource {
  private static final ThreadLocal<@Nullable Secret> LAST = new ThreadLocal<>();

  private final TokenSource source;

  UsedToken(TokenSource source) {
    this.source = source;
  }

  @Override
  public Secret secret() {
    Secret token = source.secret();
    LAST.set(token);
    return token;
  }

  /** Tells the source of the refusal; whether it can give another one. */
  boolean refused() {
    @Nullable Secret token = LAST.get();
    return token != null && source.refused(token);
  }

  void forget() {
    LAST.remove();
  }
}
