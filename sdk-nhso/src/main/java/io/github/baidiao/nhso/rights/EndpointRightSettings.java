package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.token.EndpointToken;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import org.immutables.value.Value;

/** Where ENDPOINT's right-search is and who asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class EndpointRightSettings {
  /** NHSO's production service (confirmed by 6). */
  public static final URI PRODUCTION = URI.create("https://nhsoapi.nhso.go.th/nhsoendpoint");

  /** NHSO's test service (confirmed by 3). */
  public static final URI TEST = URI.create("https://test.nhso.go.th/nhsoendpoint");

  EndpointRightSettings() {}

  /** The service's address; by default {@link #PRODUCTION}. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The hospital's token. */
  public abstract EndpointToken token();

  /** Time limits and the rest of the HTTP side; its token source is not used. */
  @Value.Default
  public HttpSettings http() {
    return RightSettings.http();
  }

  /** What day it is in Bangkok, when nobody names one. */
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
  }

  @Override
  public String toString() {
    return "EndpointRightSettings[masked]";
  }

  /**
   * Builds {@link EndpointRightSettings}; the token is needed. {@code build()} throws an {@link
   * io.github.baidiao.nhso.error.NhsoException} ({@code NHSO-109}) for an address of another form.
   */
  public static final class Builder extends ImmutableEndpointRightSettings.Builder {
    Builder() {}
  }
}
