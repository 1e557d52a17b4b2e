package io.github.baidiao.nhso.wire;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;

/** What every address of a service must be, whatever the service. */
public final class ServiceAddress {
  private ServiceAddress() {}

  /**
   * Checks the base URL of settings.
   *
   * @throws NhsoException ({@code NHSO-109}) unless it is {@code http} or {@code https} with a
   *     host, and without user, query and fragment
   */
  public static void check(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme();
    if (!(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        || address.getHost() == null
        || address.getUserInfo() != null
        || address.getQuery() != null
        || address.getFragment() != null) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "baseUrl");
    }
  }
}
