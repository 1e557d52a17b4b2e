package io.github.baidiao.core.http;

import io.github.baidiao.core.secret.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HTTP proxy a hospital's network asks for. Immutable; {@code toString} shows no password. */
public final class HttpProxy {
  private final String host;
  private final int port;
  private final @Nullable String user;
  private final @Nullable Secret password;

  private HttpProxy(String host, int port, @Nullable String user, @Nullable Secret password) {
    if (host.trim().isEmpty() || host.contains("/") || port < 1 || port > 65535) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "proxy");
    }
    // RFC 7617: what is before the first colon is the user.
    if (user != null && (!isLatin1(user) || user.indexOf(':') >= 0)) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "proxy user");
    }
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
  }

  /**
   * A proxy that asks for no password.
   *
   * @param host a name or an address, without scheme
   * @param port 1 to 65535
   * @throws ServiceException {@code SETTINGS_INVALID} when either is not so
   */
  public static HttpProxy of(String host, int port) {
    return new HttpProxy(host, port, null, null);
  }

  /**
   * A proxy with a user and password (Basic, ISO 8859-1). The secret stays the caller's: it must be
   * open as long as clients that use it are.
   *
   * @param user ISO 8859-1 without control characters and colons
   * @throws ServiceException {@code SETTINGS_INVALID} when host, port or user are not possible
   */
  public static HttpProxy of(String host, int port, String user, Secret password) {
    return new HttpProxy(host, port, user, password);
  }

  /** Returns whether Basic can carry a text: ISO 8859-1, no control characters. */
  static boolean isLatin1(String text) {
    return text.chars().allMatch(c -> c <= 0xff && !Character.isISOControl(c));
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  public Optional<String> user() {
    return Optional.ofNullable(user);
  }

  public Optional<Secret> password() {
    return Optional.ofNullable(password);
  }

  @Override
  public String toString() {
    return "HttpProxy[" + (user == null ? "without" : "with") + " password]";
  }
}
