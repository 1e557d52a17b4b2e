package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.CurrentSecret;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An officer's login to SRM: gives the access token, and renews it when its time is over or the
 * service refused it. Thread-safe; close it when the program ends.
 *
 * <p>The officer logs in with card and PIN in NHSO's program, which writes the pair of tokens into
 * a file; that is read at every use, so a new login counts at once. A refresh token works once: one
 * renewal at a time in the whole process, of all sessions, and those who waited use what it
 * brought. The new pair is stored before it is used. If the answer to a renewal is lost, the same
 * refresh token is not sent again: unless the file has another pair by then, every call ends with
 * {@code NHSO-304} until the officer logs in again.
 */
public final class SrmSession implements AutoCloseable {
  private static final Set<TokenForm> OTHERS =
      EnumSet.complementOf(EnumSet.of(TokenForm.JWT, TokenForm.OTHER));

  private final SrmRenewal renewal;
  private final SrmPortal portal;
  private final Clock clock;
  private final Duration leeway;
  private final CurrentSecret current = new CurrentSecret();
  private final SecretSource accessToken;
  // Of the token that was over by our clock when it came: then the clock is wrong, not the token.
  private volatile @Nullable String overWhenNew;

  private SrmSession(SrmSettings settings) {
    this.portal = new SrmPortal(settings);
    this.renewal = new SrmRenewal(settings, portal);
    this.clock = settings.clock();
    this.leeway = settings.leeway();
    this.accessToken = TokenForm.refusing("SRM access token (JWT)", OTHERS, this::renewedWhenOver);
  }

  /** Makes a session. Nothing is read or sent yet. */
  public static SrmSession open(SrmSettings settings) {
    return new SrmSession(settings);
  }

  /**
   * Returns the access token's source, for {@code HttpSettings.tokenSource}. Asked for the secret
   * it renews first if the token is over, and then throws what {@link #renew} throws.
   */
  public SecretSource accessToken() {
    return accessToken;
  }

  private Secret renewedWhenOver() {
    Secret access = stored();
    if (!isOver(access) || Fingerprint.of(access).equals(overWhenNew)) {
      return access;
    }
    renewal.renew(access);
    Secret fresh = stored();
    overWhenNew = isOver(fresh) ? Fingerprint.of(fresh) : null;
    return fresh;
  }

  private Secret stored() {
    Function<char[], Secret> keep = current::set;
    try (SrmTokens tokens = renewal.load()) {
      return tokens.access().use(keep);
    }
  }

  // No time in it, or no JWT: the server knows.
  private boolean isOver(Secret access) {
    Function<char[], Optional<Instant>> toExpiry = JwtExpiry::of;
    Instant limit = clock.instant().plus(leeway);
    return access.use(toExpiry).map(end -> !end.isAfter(limit)).orElse(false);
  }

  /**
   * Gets another access token after the service refused one (401). If there is another one already,
   * since another thread, another process or the officer was first, nothing is sent.
   *
   * @param refused what {@link #accessToken} gave for the call that was refused
   * @return whether there is another token now, with which the call may be made once more
   * @throws io.github.baidiao.nhso.error.NhsoException {@code NHSO-303} when the officer has to log
   *     in again, {@code NHSO-304} when the answer to a renewal was lost, {@code NHSO-305} when the
   *     new pair could not be stored (it is kept, and stored at the next use), {@code NHSO-302}
   *     when the store cannot be read
   * @throws io.github.baidiao.core.http.ServiceException when the portal was not reached, or turned
   *     the renewal away without saying that the token is the reason
   */
  public boolean renew(Secret refused) {
    return renewal.renew(refused);
  }

  /** Ends a renewal that runs. A second call does nothing. */
  @Override
  public void close() {
    portal.close();
  }

  @Override
  public String toString() {
    return "SrmSession[masked]";
  }
}
