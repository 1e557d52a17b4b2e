package io.github.baidiao.core.http;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** What a proxy gets to hear when it opens the tunnel of an https call. */
final class ProxyAnswer implements Authenticator {
  static final String HEADER = "Proxy-Authorization";

  private final @Nullable HttpProxy proxy;

  ProxyAnswer(@Nullable HttpProxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request request = response.request();
    if (!request.method().equals("CONNECT")) {
      // A plain http call carries the header from the start; asking again would send it twice.
      return null;
    }
    @Nullable String credentials = proxy == null ? null : credentials(proxy);
    if (credentials != null && request.header(HEADER) == null) {
      return request.newBuilder().header(HEADER, credentials).build();
    }
    boolean beforehand =
        response.challenges().stream().anyMatch(c -> c.scheme().equals("OkHttp-Preemptive"));
    if (beforehand) {
      return null;
    }
    throw new RefusedHere(HttpErrorCode.PROXY_REFUSED, "407");
  }

  /**
   * Returns the header's value, or null for a proxy without user.
   *
   * @throws RefusedHere ({@code SETTINGS_INVALID}) when the password cannot be had, as after its
   *     secret was closed, or has characters that ISO 8859-1 lacks
   */
  static @Nullable String credentials(HttpProxy proxy) throws RefusedHere {
    if (!proxy.user().isPresent() || !proxy.password().isPresent()) {
      return null;
    }
    String user = proxy.user().get();
    Function<char[], Optional<String>> basic =
        password ->
            Optional.of(new String(password))
                .filter(HttpProxy::isLatin1)
                .map(text -> Credentials.basic(user, text));
    Optional<String> header;
    try {
      header = proxy.password().get().use(basic);
    } catch (IllegalStateException e) {
      throw new RefusedHere(HttpErrorCode.SETTINGS_INVALID, "proxy password, closed");
    }
    return header.orElseThrow(
        () -> new RefusedHere(HttpErrorCode.SETTINGS_INVALID, "proxy password"));
  }
}
