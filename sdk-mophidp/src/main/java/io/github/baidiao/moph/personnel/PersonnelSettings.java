package io.github.baidiao.moph.personnel;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.immutables.value.Value;

/** Where the register of personnel is, and whose it is. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class PersonnelSettings {
  /** MOPH's production service (confirmed by 3): what is changed there is changed. */
  public static final URI PRODUCTION = URI.create("https://phr1.moph.go.th/idp/api");

  PersonnelSettings() {}

  /** The service's address; by default {@link #PRODUCTION}, which does nothing without a token. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The path; {@code /update_moph_personnel} (single source). */
  @Value.Default
  public String path() {
    return "/update_moph_personnel";
  }

  /** The unit whose register it is. */
  public abstract HospitalCode unit();

  /** Where tokens come from. */
  public abstract TokenSource token();

  /** Time limits and the rest of the HTTP side; its token source is not used. 30 s an attempt. */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(30))
        .totalDeadline(Duration.ofSeconds(60))
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
    ServiceAddress.checkPath(path(), "path");
  }

  @Override
  public String toString() {
    return "PersonnelSettings[masked]";
  }

  /**
   * Builds {@link PersonnelSettings}; unit and token are needed. {@code build()} throws a {@link
   * MophException} ({@code MOPH-102}) for an address or a path of another form.
   */
  public static final class Builder extends ImmutablePersonnelSettings.Builder {
    Builder() {}
  }
}
