package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.token.EndpointToken;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import org.immutables.value.Value;

/** Where RealPerson is and who asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class RealPersonSettings {
  /** NHSO's production service (derived: the address is ENDPOINT's, confirmed by 6). */
  public static final URI PRODUCTION = EndpointRightSettings.PRODUCTION;

  /** NHSO's test service (derived: the address is ENDPOINT's, confirmed by 3). */
  public static final URI TEST = EndpointRightSettings.TEST;

  // Our own limit, the one that closing rights has for its sourceId.
  private static final int MAX_SOURCE_ID = 50;

  RealPersonSettings() {}

  /** The service's address; by default {@link #PRODUCTION}. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The hospital's token. */
  public abstract EndpointToken token();

  /** The name NHSO knows the program by; for two hospitals it was their code. */
  public abstract String sourceId();

  /** Time limits and the rest of the HTTP side; its token source is not used. */
  @Value.Default
  public HttpSettings http() {
    return RightSettings.http();
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
    if (sourceId().trim().isEmpty() || sourceId().length() > MAX_SOURCE_ID) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "sourceId");
    }
  }

  @Override
  public String toString() {
    return "RealPersonSettings[masked]";
  }

  /**
   * Builds {@link RealPersonSettings}; token and source id are needed. {@code build()} throws an
   * {@link NhsoException} ({@code NHSO-109}) for an address of another form, and for a source id
   * that is blank or longer than 50.
   */
  public static final class Builder extends ImmutableRealPersonSettings.Builder {
    Builder() {}
  }
}
