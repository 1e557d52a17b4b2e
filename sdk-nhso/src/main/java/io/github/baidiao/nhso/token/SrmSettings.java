package io.github.baidiao.nhso.token;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/** Where the pair of an officer's SRM login is kept, and who renews it. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class SrmSettings {
  /** NHSO's production service (confirmed by 3). */
  public static final URI PRODUCTION = URI.create("https://srmportal.nhso.go.th");

  /** NHSO's test service (confirmed by 3). */
  public static final URI TEST = URI.create("https://tsrmportal.nhso.go.th");

  SrmSettings() {}

  /** Where the pair is kept: {@link SrmTokenFile}, or a program's own place. */
  public abstract SrmTokenStore store();

  /** The portal's address; by default {@link #PRODUCTION}. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The path below it that renews (confirmed by 3). */
  @Value.Default
  public String renewalPath() {
    return "/api/scard/access-token";
  }

  /**
   * How long before its end a token counts as ended, zero to one hour; by default 30 s, for a call
   * that takes its time and a clock that is a little slow.
   */
  @Value.Default
  public Duration leeway() {
    return Duration.ofSeconds(30);
  }

  /** Time limits and the rest of the HTTP side; its token source is not used. */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(20))
        .totalDeadline(Duration.ofSeconds(30))
        .build();
  }

  /** What time it is, for the end that a token tells of itself. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
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
    if (leeway().isNegative() || leeway().compareTo(Duration.ofHours(1)) > 0) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "leeway");
    }
  }

  @Override
  public String toString() {
    return "SrmSettings[masked]";
  }

  /**
   * Builds {@link SrmSettings}; the store is needed. {@code build()} throws an {@link
   * NhsoException} ({@code NHSO-109}) for an address or a leeway of another form.
   */
  public static final class Builder extends ImmutableSrmSettings.Builder {
    Builder() {}
  }
}
