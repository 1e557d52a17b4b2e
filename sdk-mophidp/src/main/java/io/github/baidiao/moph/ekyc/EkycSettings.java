package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.immutables.value.Value;

/** Where check_ekyc is and who asks. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class EkycSettings {
  /** MOPH's production service (confirmed by 3). */
  public static final URI PRODUCTION = URI.create("https://phr1.moph.go.th/idp/api");

  EkycSettings() {}

  /**
   * The service's address; by default {@link #PRODUCTION}, which answers nobody without a token.
   */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The path; {@code /check_ekyc} (confirmed by 2). */
  @Value.Default
  public String path() {
    return "/check_ekyc";
  }

  /** Where tokens come from; the account needs the right {@code MOPH_IDP_API}. */
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

  /** Returns a builder that begins with these settings. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
    ServiceAddress.checkPath(path(), "path");
  }

  @Override
  public String toString() {
    return "EkycSettings[masked]";
  }

  /**
   * Builds {@link EkycSettings}; the token is needed. {@code build()} throws a {@link
   * MophException} ({@code MOPH-102}) for an address or a path of another form.
   */
  public static final class Builder extends ImmutableEkycSettings.Builder {
    Builder() {}
  }
}
