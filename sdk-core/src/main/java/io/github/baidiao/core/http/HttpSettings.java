package io.github.baidiao.core.http;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.secret.SecretSource;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.OkHttpClient;
import org.immutables.value.Value;

/**
 * How a {@link ServiceHttp} behaves. Immutable; every setting has a default, and both time limits
 * are on unless changed. {@code toString} shows none of it, since headers can hold secrets.
 *
 * <p>{@code build()} throws a {@link ServiceException} with {@code SETTINGS_INVALID} that names the
 * setting when one is out of range: times are 1 ms to 1 day, a body at most 256 MiB.
 */
@ValueStyle
@Value.Immutable
public abstract class HttpSettings {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final long LARGEST_BODY = 256L * 1024 * 1024;

  HttpSettings() {}

  /** The header User-Agent; default {@code baidiao-sdk}. Printable ASCII. */
  @Value.Default
  public String userAgent() {
    return "baidiao-sdk";
  }

  /** Headers of every request; printable ASCII. A header of the call itself goes before. */
  public abstract Map<String, String> headers();

  /** The longest a call may take, with all its attempts and the pauses between; default 60 s. */
  @Value.Default
  public Duration totalDeadline() {
    return Duration.ofSeconds(60);
  }

  /** The longest one attempt may take, from resolving the name to the last byte; default 30 s. */
  @Value.Default
  public Duration attemptTimeout() {
    return Duration.ofSeconds(30);
  }

  /** The longest a TCP connection may take to come about; default 10 s. */
  @Value.Default
  public Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /** How often a call that may be repeated is sent at most, 1 to 10; default 3. */
  @Value.Default
  public int maxAttempts() {
    return 3;
  }

  /**
   * The longest pause before the second attempt; default 500 ms. It doubles from attempt to
   * attempt; the pause itself is drawn between zero and that ("full jitter"), unless the service
   * names one (Retry-After).
   */
  @Value.Default
  public Duration backoffBase() {
    return Duration.ofMillis(500);
  }

  /** The largest pause that backoff comes to; default 10 s. */
  @Value.Default
  public Duration backoffLimit() {
    return Duration.ofSeconds(10);
  }

  /** The largest body of an answer in bytes, after decompression; default 4 MiB. */
  @Value.Default
  public long maxResponseBytes() {
    return 4L * 1024 * 1024;
  }

  /** The proxy; without one, that of the JVM's system properties, if any. */
  public abstract Optional<HttpProxy> proxy();

  /** Certificates trusted in addition to those of the JDK; see {@link TrustAnchors}. */
  public abstract List<X509Certificate> trustAnchors();

  /** Where the bearer token comes from; without one, no Authorization header is sent. */
  public abstract Optional<SecretSource> tokenSource();

  /** Who is told of every attempt. */
  public abstract Optional<HttpObserver> observer();

  /**
   * A client of the program's own, to share its connections, interceptors, cookies or TLS set-up.
   * It is derived from and never closed. Time limits, redirects, repetition, cache and the answer
   * to 401 are always the engine's; trust anchors given here replace the client's TLS set-up.
   */
  public abstract Optional<OkHttpClient> okHttpClient();

  /** What time it is, for a Retry-After that names a date; default the system's clock. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /** Where jitter and correlation ids come from: thread-safe, need not be secure. */
  @Value.Default
  public Random random() {
    return new Random();
  }

  @Value.Check
  void check() {
    require(!userAgent().trim().isEmpty(), "userAgent");
    HeaderRules.check("User-Agent", userAgent(), HttpErrorCode.SETTINGS_INVALID);
    headers().forEach((name, v) -> HeaderRules.check(name, v, HttpErrorCode.SETTINGS_INVALID));
    require(inRange(totalDeadline()), "totalDeadline");
    require(inRange(attemptTimeout()), "attemptTimeout");
    require(inRange(connectTimeout()), "connectTimeout");
    require(inRange(backoffBase()), "backoffBase");
    require(inRange(backoffLimit()), "backoffLimit");
    require(maxAttempts() >= 1 && maxAttempts() <= 10, "maxAttempts");
    require(maxResponseBytes() >= 1 && maxResponseBytes() <= LARGEST_BODY, "maxResponseBytes");
  }

  private static boolean inRange(Duration d) {
    return d.compareTo(SHORTEST) >= 0 && d.compareTo(LONGEST) <= 0;
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, setting);
    }
  }

  /** Returns the defaults. */
  public static HttpSettings defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Override
  public String toString() {
    return "HttpSettings[masked]";
  }

  /** Builds {@link HttpSettings}. */
  public static final class Builder extends ImmutableHttpSettings.Builder {
    Builder() {}
  }
}
