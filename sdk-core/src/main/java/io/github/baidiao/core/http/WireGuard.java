package io.github.baidiao.core.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Stands last before the wire: a connection is there, nothing of the request is sent. An attempt
 * passes once.
 *
 * <p>An interceptor and not an EventListener, so that a handed-in client keeps its own listener,
 * and because only here a second sending can be stopped.
 */
final class WireGuard implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    @Nullable WireState wire = chain.request().tag(WireState.class);
    if (wire == null) {
      throw new RefusedHere(HttpErrorCode.SETTINGS_INVALID, "okHttpClient replaces the request");
    }
    if (!wire.beginSending()) {
      throw new RefusedHere(HttpErrorCode.SETTINGS_INVALID, "okHttpClient sends again by itself");
    }
    Response response = chain.proceed(chain.request());
    wire.received(response.code(), response.header("Retry-After"));
    // OkHttp repeats a request without a body at once on 503 with Retry-After 0, and cannot be told
    // not to. The header comes back in Exchange.
    return response.code() == 503
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
