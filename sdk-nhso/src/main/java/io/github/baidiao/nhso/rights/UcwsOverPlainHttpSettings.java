package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.token.SmcTokenSource;
import io.github.baidiao.nhso.wire.ServiceAddress;
import java.net.URI;
import org.immutables.value.Value;

/** Where the legacy UCWSTokenP1 is and whose login asks. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class UcwsOverPlainHttpSettings {
  /**
   * The address clients had (confirmed by 9): no TLS, so numbers and token can be read on the way,
   * and probably switched off (single source). Never a default.
   */
  public static final URI UNENCRYPTED_LEGACY_ADDRESS = URI.create("http://ucws.nhso.go.th");

  // The largest answer known is about 6 kB.
  private static final long MAX_ANSWER = 256 * 1024;

  UcwsOverPlainHttpSettings() {}

  /** The service's address, up to and without {@code /ucwstokenp1}. */
  public abstract URI baseUrl();

  /** The officer's login. */
  public abstract SmcTokenSource token();

  /** Time limits and the rest of the HTTP side; its token source is not used. */
  @Value.Default
  public HttpSettings http() {
    return RightSettings.http().toBuilder().maxResponseBytes(MAX_ANSWER).build();
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
    return "UcwsOverPlainHttpSettings[masked]";
  }

  /**
   * Builds {@link UcwsOverPlainHttpSettings}; address and token are needed. {@code build()} throws
   * an {@link io.github.baidiao.nhso.error.NhsoException} ({@code NHSO-109}) for an address of
   * another form.
   */
  public static final class Builder extends ImmutableUcwsOverPlainHttpSettings.Builder {
    Builder() {}
  }
}
