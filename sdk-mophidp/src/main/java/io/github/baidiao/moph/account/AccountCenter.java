package io.github.baidiao.moph.account;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.CurrentSecret;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens of one account, from MOPH's Account Center or a service that gives them in the same way.
 * Thread-safe; close it when the program is done.
 *
 * <p>One sign-in serves all threads: whoever needs a token meanwhile waits for it, or uses the one
 * that still holds. A sign-in is sent once, and its failure is told to all who waited. From {@link
 * AccountSettings#renewBefore} on the token is replaced; where that fails it is used until its end,
 * and a new one is tried for once a minute. So is a sign-in that got no usable answer, since what
 * the server says of a wrong password is unknown: a failure of its own perhaps, and it would count.
 *
 * <p>A refused sign-in is remembered: refusals are said to lock the account for 15 minutes (single
 * source). Nothing is sent ({@code MOPH-202}) until the password source gives another password,
 * which is tried once at once, or until somebody calls {@link #signInAgain} after {@link
 * AccountSettings#lockTime}. The memory ends with this object: a program that restarts by itself
 * must not make a new one each time.
 */
public final class AccountCenter implements TokenSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AccountCenter.class);

  private final AccountSettings settings;
  private final SignIn signIn;
  private final SingleFlight<HeldToken> flight = new SingleFlight<>();
  private final CurrentSecret secrets = new CurrentSecret();
  private final Refusals refusals;
  private final Pause failedRenewal = new Pause();
  private final Pause unanswered = new Pause();
  private final Pause replaced = new Pause();
  private volatile @Nullable HeldToken held;
  private volatile @Nullable Secret lastRefused;

  private AccountCenter(AccountSettings settings) {
    this.settings = settings;
    this.signIn = new SignIn(settings);
    this.refusals = new Refusals(settings);
  }

  /** Makes one. Nothing is sent yet. */
  public static AccountCenter connect(AccountSettings settings) {
    return new AccountCenter(settings);
  }

  /**
   * Returns the token, after a sign-in if one is needed.
   *
   * @throws MophException {@code MOPH-201} to {@code MOPH-205}, {@code MOPH-101} for a token that
   *     cannot be read
   * @throws io.github.baidiao.core.http.ServiceException when nothing could be sent
   * @throws io.github.baidiao.core.secret.SecretUnavailableException when there is no password
   */
  @Override
  public Secret secret() {
    return token().secret();
  }

  /** Returns what the token says of itself; as {@link #secret} otherwise. */
  public AccountClaims claims() {
    return token().claims();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Also false while a refused sign-in is remembered, when a sign-in gave the same token again,
   * and when the former token was refused less than a minute ago: then it is not the token.
   */
  @Override
  public boolean refused(Secret token) {
    synchronized (refusals) {
      HeldToken now = held;
      if (now != null && now.secret() == token) {
        Instant at = settings.clock().instant();
        if (token == lastRefused || replaced.standsAt(at)) {
          return false;
        }
        lastRefused = token;
        replaced.beginAt(at);
        held = null;
      }
      return !refusals.isStanding();
    }
  }

  /**
   * Signs in now, after somebody corrected what was refused, or to see rights that were granted
   * since; at once also after a sign-in without an answer. Throws as {@link #secret} does: {@code
   * MOPH-202} also while the same password was refused less than {@link AccountSettings#lockTime}
   * ago.
   */
  public AccountClaims signInAgain() {
    return flight
        .join(
            () -> {
              refusals.forgetWhenOver();
              unanswered.end();
              return signedIn();
            })
        .claims();
  }

  private HeldToken token() {
    Instant at = settings.clock().instant();
    @Nullable HeldToken now = held;
    if (now != null && now.holdsAt(at)) {
      boolean leave = !now.isDueAt(at) || failedRenewal.standsAt(at) || flight.isRunning();
      return leave ? now : renewed(now);
    }
    return flight.join(this::current);
  }

  private HeldToken renewed(HeldToken now) {
    try {
      return flight.join(this::current);
    } catch (SdkException e) {
      Instant at = settings.clock().instant();
      if (!now.holdsAt(at) || held != now) {
        throw e;
      }
      failedRenewal.beginAt(at);
      LOG.warn("the MOPH token is used on, it could not be replaced: {}", e.code().id());
      return now;
    }
  }

  // Who comes just after a sign-in ended uses what it gave.
  private HeldToken current() {
    @Nullable HeldToken now = held;
    return now != null && !now.isDueAt(settings.clock().instant()) ? now : signedIn();
  }

  private HeldToken signedIn() {
    char[] hash = passwordHash();
    try {
      refusals.check(hash);
      if (unanswered.standsAt(settings.clock().instant())) {
        throw MophException.of(MophErrorCode.SIGN_IN_UNANSWERED, "sent less than a minute ago");
      }
      return signedInOrRemembered(hash);
    } finally {
      Arrays.fill(hash, '\0');
    }
  }

  private HeldToken signedInOrRemembered(char[] hash) {
    try {
      return signedIn(hash);
    } catch (MophException e) {
      if (e.code() == MophErrorCode.SIGN_IN_REFUSED
          || e.code() == MophErrorCode.ACCOUNT_OF_ANOTHER_UNIT) {
        refusals.remember(hash);
      } else if (e.code() != MophErrorCode.ACCOUNT_CENTER_NOT_THERE
          && !Thread.currentThread().isInterrupted()) {
        unanswered.beginAt(settings.clock().instant());
      }
      throw e;
    }
  }

  private HeldToken signedIn(char[] hash) {
    SignIn.Answered answer = signIn.send(hash);
    char[] token = answer.token().toCharArray();
    try {
      AccountClaims claims = AccountJwt.claims(token);
      requireOwnUnit(claims);
      Instant now = settings.clock().instant();
      HeldToken next = HeldToken.of(secrets.set(token), claims, answer.serverTime(), now, settings);
      synchronized (refusals) {
        refusals.forget();
        held = next;
      }
      LOG.debug("signed in for hospital {}", settings.hospitalCode());
      return next;
    } finally {
      Arrays.fill(token, '\0');
    }
  }

  private char[] passwordHash() {
    try {
      Function<char[], char[]> hash = password -> PasswordHash.of(password, settings.hashKey());
      Secret password = settings.password().secret();
      if (password.isEmpty()) {
        throw MophException.of(MophErrorCode.SETTINGS_INVALID, "password");
      }
      return password.use(hash);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever a program's own source throws may quote the password.
      throw MophException.of(
          MophErrorCode.SETTINGS_INVALID, "password: " + e.getClass().getSimpleName());
    }
  }

  private void requireOwnUnit(AccountClaims claims) {
    if (claims.hospitalCode().isPresent()
        && !claims.hospitalCode().get().equals(settings.hospitalCode())) {
      throw MophException.of(
          MophErrorCode.ACCOUNT_OF_ANOTHER_UNIT,
          "settings " + settings.hospitalCode() + ", token " + claims.hospitalCode().get());
    }
  }

  /** Ends a sign-in that runs, and wipes the token. A second call does nothing. */
  @Override
  public void close() {
    signIn.close();
    @Nullable HeldToken now = held;
    held = null;
    if (now != null) {
      now.secret().close();
    }
  }

  @Override
  public String toString() {
    return "AccountCenter[hospital " + settings.hospitalCode() + "]";
  }
}
