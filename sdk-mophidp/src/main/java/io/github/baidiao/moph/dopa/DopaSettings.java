package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.moph.wire.ServiceAddress;
import java.net.URI;
import java.time.Duration;
import org.immutables.value.Value;

/** Where DOPA's card status service is and how it is asked. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class DopaSettings {
  /**
   * DOPA's service (confirmed by 6). It needs no token, but DOPA grants it to organisations, so it
   * is never a default.
   */
  public static final URI PRODUCTION = URI.create("https://idcard.bora.dopa.go.th");

  // The answers known are below 1 kB; our own limit.
  static final int MAX_ANSWER = 64 * 1024;

  DopaSettings() {}

  /** The address, up to and without {@link #path}. */
  public abstract URI baseUrl();

  /** The path; {@code /CheckCardStatus/CheckCardService.asmx} (confirmed by 6). */
  @Value.Default
  public String path() {
    return "/CheckCardStatus/CheckCardService.asmx";
  }

  /** By default 1.2. */
  @Value.Default
  public SoapVersion version() {
    return SoapVersion.SOAP_1_2;
  }

  /**
   * Time limits and the rest of the HTTP side, a CA of DOPA's among it ({@code trustAnchors}): the
   * certificate is always checked. Its token source is not used.
   */
  @Value.Default
  public HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(10))
        .totalDeadline(Duration.ofSeconds(30))
        .maxResponseBytes(MAX_ANSWER)
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
    return "DopaSettings[masked]";
  }

  /**
   * Builds {@link DopaSettings}; the address is needed. {@code build()} throws a {@link
   * io.github.baidiao.moph.error.MophException} ({@code MOPH-102}) that names the setting that is
   * of another form.
   */
  public static final class Builder extends ImmutableDopaSettings.Builder {
    Builder() {}
  }
}
