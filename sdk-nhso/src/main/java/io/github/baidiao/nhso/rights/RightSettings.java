package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** What the settings of all sources share. */
final class RightSettings {
  private RightSettings() {}

  /** Returns the time limits: programs in use give one attempt 10 to 30 s (confirmed by 2). */
  static HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(30))
        .totalDeadline(Duration.ofSeconds(90))
        .build();
  }

  /** Refuses what is no address of a service ({@code NHSO-109}). */
  static void check(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https"))
        || address.getHost() == null
        || address.getUserInfo() != null
        || address.getQuery() != null
        || address.getFragment() != null) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "baseUrl");
    }
  }
}
