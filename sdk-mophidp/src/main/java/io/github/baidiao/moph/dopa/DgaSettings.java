package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/** Where DGA's gateway (GDX) is, and by which key the hospital asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class DgaSettings {
  /** DGA's gateway (its own guide, and confirmed by 4 for the token). */
  public static final URI PRODUCTION = URI.create("https://api.egov.go.th");

  private static final long MAX_ANSWER = 64 * 1024;
  private static final int MAX_AGENT = 200;
  private static final Duration LONGEST = Duration.ofDays(1);

  DgaSettings() {}

  /** The address; by default {@link #PRODUCTION}, which does nothing without a key. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The path that gives tokens; {@code /ws/auth/validate} (confirmed by 4). */
  @Value.Default
  public String tokenPath() {
    return "/ws/auth/validate";
  }

  /** The path of the question; {@code /ws/dopa/verification/personal} (confirmed by 3). */
  @Value.Default
  public String path() {
    return "/ws/dopa/verification/personal";
  }

  /** The {@code Consumer-Key} that DGA gave the hospital. */
  public abstract SecretSource consumerKey();

  /** The {@code ConsumerSecret} that belongs to the key. */
  public abstract SecretSource consumerSecret();

  /** The {@code AgentID}: an officer's citizen ID, or an English name of the system. */
  public abstract String agent();

  /**
   * After how long without a question another token is fetched, up to a day; 55 minutes, since a
   * token ends after 60 without use.
   */
  @Value.Default
  public Duration idle() {
    return Duration.ofMinutes(55);
  }

  /** What time it is, for {@link #idle}. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /** Time limits and the rest of the HTTP side. Its token source is not used. */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(10))
        .totalDeadline(Duration.ofSeconds(30))
        .maxResponseBytes(MAX_ANSWER)
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
    ServiceAddress.checkPath(tokenPath(), "tokenPath");
    ServiceAddress.checkPath(path(), "path");
    require(!agent().trim().isEmpty() && agent().length() <= MAX_AGENT, "agent");
    require(!idle().isNegative() && idle().compareTo(LONGEST) <= 0, "idle");
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
    }
  }

  @Override
  public String toString() {
    return "DgaSettings[masked]";
  }

  /**
   * Builds {@link DgaSettings}; key, secret and agent are needed. {@code build()} throws a {@link
   * MophException} ({@code MOPH-102}) that names the setting that is out of range.
   */
  public static final class Builder extends ImmutableDgaSettings.Builder {
    Builder() {}
  }
}
