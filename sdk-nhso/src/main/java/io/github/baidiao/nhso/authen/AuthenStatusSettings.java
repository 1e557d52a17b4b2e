package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.time.Duration;
import org.immutables.value.Value;

/** Where check-authen-status is and who asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class AuthenStatusSettings {
  /** NHSO's production service (confirmed by 6). */
  public static final URI PRODUCTION = URI.create("https://authenucws.nhso.go.th/authencodestatus");

  /** NHSO's test service (single source). */
  public static final URI TEST = URI.create("https://test.nhso.go.th/authencodestatus");

  AuthenStatusSettings() {}

  /** The service's address; by default {@link #PRODUCTION}. */
  @Value.Default
  public URI baseUrl() {
    return PRODUCTION;
  }

  /** The hospital's token. */
  public abstract AuthenStatusToken token();

  /** Time limits and the rest of the HTTP side; its token source is not used. */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(15))
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

  @Override
  public String toString() {
    return "AuthenStatusSettings[masked]";
  }

  /** Builds {@link AuthenStatusSettings}; the token is needed. */
  public static final class Builder extends ImmutableAuthenStatusSettings.Builder {
    Builder() {}
  }
}
