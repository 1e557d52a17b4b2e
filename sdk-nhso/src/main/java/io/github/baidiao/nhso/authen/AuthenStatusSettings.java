package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.immutables.value.Value;

/** Where check-authen-status is and who asks. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class AuthenStatusSettings {
  /** NHSO's production service (confirmed by 6). */
  public static final URI PRODUCTION = URI.create("https://authenucws.nhso.go.th/authencodestatus");

  /** NHSO's test service (single source). */
  public static final URI TEST = URI.create("https://test.nhso.go.th/authencodestatus");

  /** The production service of {@link AuthenStatusApi#OLDER} (confirmed by 2). */
  public static final URI PRODUCTION_OLDER = URI.create("https://pucws.nhso.go.th/authencodeapi");

  /** The test service of {@link AuthenStatusApi#OLDER} (confirmed by 2). */
  public static final URI TEST_OLDER = URI.create("https://test.nhso.go.th/authencodeapi");

  AuthenStatusSettings() {}

  /** Which service it is; by default {@link AuthenStatusApi#CURRENT}. */
  @Value.Default
  public AuthenStatusApi api() {
    return AuthenStatusApi.CURRENT;
  }

  /**
   * The service's address, {@code http} or {@code https}, without user, query and fragment; by
   * default the production one of {@link #api}.
   */
  @Value.Default
  public URI baseUrl() {
    return api().production();
  }

  /** The hospital's token. */
  public abstract AuthenStatusToken token();

  /**
   * Time limits and the rest of the HTTP side; its token source is not used. By default 15 s for an
   * attempt (programs gave it 5 to 12 s) and 60 s for a call, the waits that 429 asks for included.
   */
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

  /** Returns a builder that begins with these settings, an address that was the default too. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    ServiceAddress.check(baseUrl());
  }

  @Override
  public String toString() {
    return "AuthenStatusSettings[masked]";
  }

  /**
   * Builds {@link AuthenStatusSettings}; the token is needed. {@code build()} throws an {@link
   * NhsoException} ({@code NHSO-109}) for an address of another form.
   */
  public static final class Builder extends ImmutableAuthenStatusSettings.Builder {
    Builder() {}
  }
}
