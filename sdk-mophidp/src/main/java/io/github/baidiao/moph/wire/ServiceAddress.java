package io.github.baidiao.moph.wire;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import java.util.regex.Pattern;

/** What every address and path of a service must be, whatever the service. */
public final class ServiceAddress {
  // As core.http takes it.
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

  private ServiceAddress() {}

  /**
   * Checks the base URL of settings.
   *
   * @throws MophException ({@code MOPH-102}) unless it is {@code http} or {@code https} with a
   *     host, and without user, query and fragment
   */
  public static void check(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme();
    if (!(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, "baseUrl");
    }
  }

  /**
   * Checks a path below the base URL.
   *
   * @param setting the name of the setting, for the message
   * @throws MophException ({@code MOPH-102}) unless it begins with a slash, does not end with one,
   *     and is of letters, digits and {@code ._~-}
   */
  public static void checkPath(String path, String setting) {
    if (!PATH.matcher(path).matches()) {
      throw MophException.of(MophErrorCode.SETTINGS_INVALID, setting);
    }
  }
}
