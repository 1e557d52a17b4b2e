package io.github.baidiao.examples.stationagent.settings;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.endpoint.ClaimCodeLookUp;
import io.github.baidiao.nhso.endpoint.CodesOnRecord;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.rights.EndpointRightSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What claim codes by ENDPOINT's {@code AuthenCode} need, a call that a <b>single source</b> knows:
 * try it with NHSO's test service before patients depend on it. Immutable; {@code toString} shows
 * the hospital alone.
 *
 * <p>{@code build()} throws an {@link io.github.baidiao.nhso.error.NhsoException} ({@code
 * NHSO-109}, {@code NHSO-412}) for an address or a source id of another form.
 */
@ValueStyle
@Value.Immutable
public abstract class EndpointSource {
  EndpointSource() {}

  /** Where ENDPOINT is, for rights and codes; the production service by default. */
  @Value.Default
  public URI endpointUrl() {
    return EndpointSettings.PRODUCTION;
  }

  /** The hospital's token for ENDPOINT. */
  public abstract EndpointToken endpointToken();

  /** Where check-authen-status is; the production service by default. */
  @Value.Default
  public URI authenStatusUrl() {
    return AuthenStatusSettings.PRODUCTION;
  }

  /** The hospital's token for check-authen-status. */
  public abstract AuthenStatusToken authenStatusToken();

  /** The hospital that codes are issued for; a request that names another is refused. */
  public abstract HospitalCode hospitalCode();

  /** What NHSO calls the vendor of the program. */
  public abstract String sourceId();

  /** The officer who records, whoever of them sits at this PC. */
  public abstract CitizenId recorder();

  /**
   * What codes can be asked for, which ENDPOINT does not tell as NHSO's agent does; by default
   * {@code PG0060001} (confirmed by 5). NHSO decides whether the person may have it.
   */
  @Value.Default
  public List<ClaimType> claimTypes() {
    return List.of(
        ClaimType.of("PG0060001", Optional.of("เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)")));
  }

  /** Time limits for what only reads; 10 s for an attempt and 15 s in all by default. */
  @Value.Default
  public HttpSettings lookUps() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(10))
        .totalDeadline(Duration.ofSeconds(15))
        .build();
  }

  /** Returns how rights are searched for. */
  public final EndpointRightSettings rightSearch(Clock clock) {
    return EndpointRightSettings.builder()
        .baseUrl(endpointUrl())
        .token(endpointToken())
        .http(lookUps())
        .clock(clock)
        .build();
  }

  /** Returns how codes on record are looked up. */
  public final AuthenStatusSettings authenStatus() {
    return AuthenStatusSettings.builder()
        .baseUrl(authenStatusUrl())
        .token(authenStatusToken())
        .http(lookUps())
        .build();
  }

  /** Returns how codes are issued. */
  public final EndpointSettings issuing(ClaimCodeLookUp lookUp, Clock clock) {
    return EndpointSettings.builder()
        .baseUrl(endpointUrl())
        .token(endpointToken())
        .hospitalCode(hospitalCode())
        .sourceId(sourceId())
        .lookUp(lookUp)
        .clock(clock)
        .build();
  }

  @Value.Check
  void check() {
    if (claimTypes().isEmpty()) {
      throw new IllegalArgumentException("setting claimTypes");
    }
    var unused = rightSearch(Clock.systemUTC());
    var unusedToo = authenStatus();
    var unusedEither = issuing((person, day) -> CodesOnRecord.unclear(), Clock.systemUTC());
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "EndpointSource[hospital " + hospitalCode() + "]";
  }

  /**
   * Builds {@link EndpointSource}; both tokens, hospital code, source id and recorder are needed.
   */
  public static final class Builder extends ImmutableEndpointSource.Builder {
    Builder() {}
  }
}
