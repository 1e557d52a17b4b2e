package io.github.baidiao.moph.envelope;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import org.jspecify.annotations.Nullable;

/** Knows which token each thread's last call was sent with, so that this one can be refused. */
public final class TokenInUse implements SecretSource {
  private final TokenSource source;

  @SuppressWarnings("ThreadLocalUsage") // Each client has its own token; both live as long.
  private final ThreadLocal<@Nullable Secret> sent = new ThreadLocal<>();

  private volatile @Nullable Secret notTheReason;

  /** Asks that source. */
  public TokenInUse(TokenSource source) {
    this.source = source;
  }

  @Override
  public Secret secret() {
    Secret token = source.secret();
    sent.set(token);
    return token;
  }

  /** Tells the source; returns whether another token may be had. */
  public boolean refused() {
    @Nullable Secret token = sent.get();
    return token != null && source.refused(token);
  }

  /**
   * Likewise for an answer that may also mean something else. When the next token gets the same
   * answer, the token was not the reason, and no more are spent on it.
   */
  boolean perhapsRefused() {
    @Nullable Secret token = sent.get();
    if (token == null || token == notTheReason || !source.refused(token)) {
      return false;
    }
    notTheReason = source.secret();
    return true;
  }
}
