package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.token.SrmSession;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import org.immutables.value.Value;

/** Where SRM's right-search is and whose login asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class SrmRightSettings {
  /** NHSO's production service (confirmed by 5). */
  public static final URI PRODUCTION = URI.create("https://srm.nhso.go.th");

  /** NHSO's test service (single source). */
  public static final URI TEST = URI.create("https://tsrm.nhso.go.th");

  SrmRightSettings() {}

  /** The service's address; by default {@link #PRODUCTION}. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The officer's login. It may serve others too, and is not closed with the client. */
  public abstract SrmSession session();

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
  }

  @Override
  public String toString() {
    return "SrmRightSettings[masked]";
  }

  /**
   * Builds {@link SrmRightSettings}; the session is needed. {@code build()} throws an {@link
   * io.github.baidiao.nhso.error.NhsoException} ({@code NHSO-109}) for an address of another form.
   */
  public static final class Builder extends ImmutableSrmRightSettings.Builder {
    Builder() {}
  }
}
