package io.github.baidiao.core.http;

import java.net.URI;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Turns calls into OkHttp requests to one service. */
final class RequestFactory {
  private final HttpUrl baseUrl;
  private final HttpSettings settings;

  private RequestFactory(HttpUrl baseUrl, HttpSettings settings) {
    this.baseUrl = baseUrl;
    this.settings = settings;
  }

  static RequestFactory of(URI baseUrl, HttpSettings settings) {
    @Nullable HttpUrl url = HttpUrl.get(baseUrl);
    // OkHttp reads http:///a as the host a.
    if (url == null
        || baseUrl.getRawAuthority() == null
        || baseUrl.getRawUserInfo() != null
        || baseUrl.getRawQuery() != null
        || baseUrl.getRawFragment() != null) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "baseUrl");
    }
    return new RequestFactory(url, settings);
  }

  /** Returns the body of a call, null for none; it is written once for all attempts. */
  byte @Nullable [] body(CallContext context) {
    HttpCall call = context.call();
    if (!call.method().equals("POST")) {
      return null;
    }
    @Nullable CallBody body = call.body();
    if (body == null) {
      return new byte[0];
    }
    try {
      return body.bytes();
    } catch (RuntimeException | AssertionError e) {
      // Moshi quotes the value it cannot write.
      throw context.fault(HttpErrorCode.REQUEST_INVALID, body.description(), 0, false);
    }
  }

  /** Makes the request of one attempt; nothing of it is shared with another attempt. */
  Request request(HttpCall call, byte @Nullable [] body, @Nullable String token, WireState wire)
      throws RefusedHere {
    HttpUrl.Builder url = baseUrl.newBuilder();
    call.segments().forEach(url::addPathSegment);
    for (Map.Entry<String, String> each : call.queryPairs()) {
      url.addQueryParameter(each.getKey(), each.getValue());
    }
    Request.Builder request = new Request.Builder().url(url.build()).tag(WireState.class, wire);
    request.header("User-Agent", settings.userAgent());
    request.header("Accept", "application/json, application/*+json");
    settings.headers().forEach(request::header);
    call.headers().forEach(request::header);
    if (token != null) {
      request.header("Authorization", token);
    }
    // Through the tunnel of https this would reach the service; ProxyAnswer does it there.
    @Nullable HttpProxy proxy = baseUrl.isHttps() ? null : settings.proxy().orElse(null);
    @Nullable String forProxy = proxy == null ? null : ProxyAnswer.credentials(proxy);
    if (forProxy != null) {
      request.header(ProxyAnswer.HEADER, forProxy);
    }
    if (body != null) {
      @Nullable CallBody labelled = call.body();
      request.method(
          call.method(), new OneShotBody(body, labelled == null ? null : labelled.type()));
    }
    return request.build();
  }
}
