package io.github.baidiao.moph.envelope;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.AccountClaims;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows which token each thread's last call was sent with, so that this one can be refused. */
public final class TokenInUse implements SecretSource {
  // Within which the platform's owner renews a token anyway (MOPH's specification).
  private static final Duration NEAR = Duration.ofMinutes(15);

  private final TokenSource source;

  @SuppressWarnings("ThreadLocalUsage") // Each client has its own token; both live as long.
  private final ThreadLocal<@Nullable Secret> sent = new ThreadLocal<>();

  private volatile @Nullable Secret notTheReason;

  /** Asks that source. */
  public TokenInUse(TokenSource source) {
    this.source = source;
  }

  /**
   * {@inheritDoc}
   *
   * @throws MophException {@code MOPH-204} also where the source failed in a way that would leave
   *     open, if it were the call's own, whether the call was carried out: nothing of it was sent
   */
  @Override
  public Secret secret() {
    Secret token;
    try {
      token = source.secret();
    } catch (SdkException e) {
      throw saysNothingOfTheCall(e);
    }
    sent.set(token);
    return token;
  }

  private static SdkException saysNothingOfTheCall(SdkException e) {
    return e.code() == HttpErrorCode.OUTCOME_UNKNOWN || e.code() == MophErrorCode.ANSWER_INVALID
        ? MophException.of(
            MophErrorCode.SIGN_IN_UNANSWERED, e.code().id(), e.correlationId().orElse("-"))
        : e;
  }

  /** Tells the source; returns whether another token may be had. */
  public boolean refused() {
    @Nullable Secret token = sent.get();
    return token != null && source.refused(token);
  }

  /**
   * Likewise for an answer that may also mean something else: the token was the reason if it says
   * of itself that it has expired, or is about to. One that tells nothing is tried out: when the
   * next gets the same answer, the token was not the reason, and no more are spent on it.
   *
   * @param now by the server's clock, if it is known, since a station's can be wrong
   */
  boolean perhapsRefused(Instant now) {
    @Nullable Secret token = sent.get();
    if (token == null) {
      return false;
    }
    Optional<Instant> expiry = expiry(token);
    if (expiry.isPresent()) {
      return expiry.get().isBefore(now.plus(NEAR)) && source.refused(token);
    }
    if (token == notTheReason || !source.refused(token)) {
      return false;
    }
    notTheReason = source.secret();
    return true;
  }

  private static Optional<Instant> expiry(Secret token) {
    try {
      return Optional.of(AccountClaims.of(token).expiresAt());
    } catch (MophException e) {
      // Not the Account Center's, or not of the form that is known.
      return Optional.empty();
    }
  }
}
