package io.github.baidiao.moph.envelope;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.account.TokenSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens 1, 2, 3 and so on: the next one after each refusal, as long as there are any. */
public final class NumberedTokens implements TokenSource {
  private final int last;
  private final AtomicInteger number = new AtomicInteger(1);
  private volatile Secret now = token(1);

  public NumberedTokens(int last) {
    this.last = last;
  }

  // Three parts, and the signature that the stubs want.
  private static Secret token(int number) {
    return Secret.of("e30.token" + number + ".bm8gc2lnbmF0dXJl");
  }

  /** How many were given so far. */
  public int given() {
    return number.get();
  }

  @Override
  public Secret secret() {
    return now;
  }

  @Override
  public synchronized boolean refused(Secret token) {
    if (token == now && number.get() < last) {
      now = token(number.incrementAndGet());
    }
    return token != now;
  }
}
