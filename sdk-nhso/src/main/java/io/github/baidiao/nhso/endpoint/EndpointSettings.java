package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.token.EndpointToken;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Where ENDPOINT is, who asks, and how codes on record are looked up. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class EndpointSettings {
  /** NHSO's production service (confirmed by 6): what is closed there is a real claim. */
  public static final URI PRODUCTION = URI.create("https://nhsoapi.nhso.go.th/nhsoendpoint");

  /** NHSO's test service (confirmed by 3). */
  public static final URI TEST = URI.create("https://test.nhso.go.th/nhsoendpoint");

  // Single source.
  private static final int MAX_SOURCE_ID_LENGTH = 50;

  EndpointSettings() {}

  /** The service's address; by default {@link #PRODUCTION}, which does nothing without a token. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The hospital's token. */
  public abstract EndpointToken token();

  /** The hospital whose visits are closed (hcode). */
  public abstract HospitalCode hospitalCode();

  /** What NHSO calls the vendor of the program, given by NHSO: 1 to 50 characters. */
  public abstract String sourceId();

  /**
   * How codes on record are looked up, before each call that issues one and after a lost answer.
   */
  public abstract ClaimCodeLookUp lookUp();

  /** How rights are cancelled, which is not public; without it they cannot be. */
  public abstract Optional<CancelContract> cancel();

  /** What time it is, for dates in the future and the day of a claim code; always in Bangkok. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Time limits and the rest of the HTTP side; by default 30 s for an answer, as clients do
   * (confirmed by 2). Its token source is not used.
   */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(30))
        .totalDeadline(Duration.ofSeconds(30))
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
    OneLine.check(sourceId(), MAX_SOURCE_ID_LENGTH, NhsoErrorCode.SOURCE_ID_INVALID, null);
  }

  @Override
  public String toString() {
    return "EndpointSettings[hospital " + hospitalCode() + "]";
  }

  /**
   * Builds {@link EndpointSettings}; token, hospital code, source id and look-up are needed. {@code
   * build()} throws an {@link io.github.baidiao.nhso.error.NhsoException} ({@code NHSO-109}) for an
   * address and ({@code NHSO-412}) for a source id of another form.
   */
  public static final class Builder extends ImmutableEndpointSettings.Builder {
    Builder() {}

    /** Looks codes up with check-authen-status; the client stays the program's own to close. */
    public Builder lookUp(CheckAuthenStatus client) {
      return lookUp(ClaimCodeLookUp.with(client));
    }
  }
}
