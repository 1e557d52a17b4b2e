package io.github.baidiao.moph.account;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** Which Account Center is asked for tokens, and for whom. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class AccountSettings {
  /** MOPH's Account Center (confirmed by 8). */
  public static final URI ACCOUNT_CENTER = URI.create("https://cvp1.moph.go.th");

  /** The Financial Data Hub, which gives its own tokens in the same way (confirmed by 6). */
  public static final URI FDH = URI.create("https://fdh.moph.go.th");

  /** The longest token and the longest refusal taken, in bytes; our own limit. */
  static final int MAX_ANSWER = 64 * 1024;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final int MAX_USER = 200;
  private static final Duration LONGEST = Duration.ofDays(1);

  AccountSettings() {}

  /** The address, up to and without {@link #path}; by default {@link #ACCOUNT_CENTER}. */
  @Value.Default
  public URI baseUrl() {
    return ACCOUNT_CENTER;
  }

  /** The path that gives tokens; {@code /token} (confirmed by 8). */
  @Value.Default
  public String path() {
    return "/token";
  }

  /** The parameter {@code Action}; {@code get_moph_access_token} (confirmed by 8). */
  @Value.Default
  public String action() {
    return "get_moph_access_token";
  }

  /** The key that passwords are hashed with, the same for everybody and public (confirmed by 8). */
  @Value.Default
  public String hashKey() {
    return "$jwt@moph#";
  }

  /** By default in a body. */
  @Value.Default
  public SignInMethod method() {
    return SignInMethod.POST_JSON;
  }

  /** The account's user. */
  public abstract String user();

  /** The account's password, asked for at each sign-in. */
  public abstract SecretSource password();

  /** The unit that the account belongs to. */
  public abstract HospitalCode hospitalCode();

  /**
   * How long before its end a token is replaced, up to a day; 15 minutes, as the platform's owner
   * says. A token that lives for less than twice that is replaced at half of its life.
   */
  @Value.Default
  public Duration renewBefore() {
    return Duration.ofMinutes(15);
  }

  /** How far the clocks of MOPH's servers may differ among themselves, up to an hour; 1 minute. */
  @Value.Default
  public Duration clockSkew() {
    return Duration.ofMinutes(1);
  }

  /**
   * How long after a refusal the same password is not sent again, even on purpose, up to a day; 15
   * minutes, which is how long accounts are locked (single source).
   */
  @Value.Default
  public Duration lockTime() {
    return Duration.ofMinutes(15);
  }

  /** What time it is, for the tokens' life. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Time limits and the rest of the HTTP side. Cloudflare stands before FDH and turns some {@code
   * userAgent}s away (single source). Its token source and its number of attempts are not used.
   */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(30))
        .totalDeadline(Duration.ofSeconds(30))
        .maxResponseBytes(MAX_ANSWER)
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder for tokens of the Financial Data Hub. */
  public static Builder fdh() {
    return builder().baseUrl(FDH);
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
    ServiceAddress.checkPath(path(), "path");
    require(WORD.matcher(action()).matches(), "action");
    require(!hashKey().isEmpty(), "hashKey");
    require(!user().trim().isEmpty() && user().length() <= MAX_USER, "user");
    require(user().chars().noneMatch(Character::isISOControl), "user");
    require(isUpTo(renewBefore(), LONGEST), "renewBefore");
    require(isUpTo(clockSkew(), Duration.ofHours(1)), "clockSkew");
    require(isUpTo(lockTime(), LONGEST), "lockTime");
  }

  private static boolean isUpTo(Duration time, Duration most) {
    return !time.isNegative() && time.compareTo(most) <= 0;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
    }
  }

  @Override
  public String toString() {
    return "AccountSettings[hospital " + hospitalCode() + "]";
  }

  /**
   * Builds {@link AccountSettings}; user, password and hospital code are needed. {@code build()}
   * throws a {@link MophException} ({@code MOPH-102}) that names the setting that is out of range.
   */
  public static final class Builder extends ImmutableAccountSettings.Builder {
    Builder() {}
  }
}
