package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.core.error.SdkException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One method and path that answers with JSON. */
final class Endpoint extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

  private final String method;
  private final String path;
  private final Work work;
  private final Replies replies;
  private final int bodyBytes;

  Endpoint(String method, String path, Work work, Replies replies, int bodyBytes) {
    this.method = method;
    this.path = path;
    this.work = work;
    this.replies = replies;
    this.bodyBytes = bodyBytes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      Answer answer = work.answer(call(request, response));
      LOG.debug("{} {} {}", method, path, answer.status());
      replies.write(response, callback, answer);
    } catch (StationException e) {
      LOG.debug("{} {} {} {}", method, path, e.status(), e.code());
      replies.write(response, callback, e, path);
    } catch (RuntimeException e) {
      // Of another's exception the class alone: its message may quote what it worked on.
      String what = e instanceof SdkException sdk ? sdk.code().id() : e.getClass().getName();
      LOG.warn("{} {} failed: {}", method, path, what);
      replies.write(response, callback, StationException.of(Problem.FAULT), path);
    }
    return true;
  }

  private Call call(Request request, Response response) {
    if (!request.getMethod().equals(method)) {
      response.getHeaders().put(HttpHeader.ALLOW, method + ", OPTIONS");
      throw StationException.of(Problem.METHOD_NOT_ALLOWED);
    }
    Fields query =
        Call.query(request)
            .orElseThrow(
                () -> StationException.refusal("QUERY_INVALID", "พารามิเตอร์ใน URL ไม่ถูกต้อง"));
    String asked = request.getHttpURI().getCanonicalPath();
    int open = path.indexOf('{');
    String last = open < 0 ? "" : asked.substring(Math.min(open, asked.length()));
    Map<String, Object> body = method.equals("POST") ? body(request) : Map.of();
    return new Call(last, query, body);
  }

  private Map<String, Object> body(Request request) {
    if (!isJson(request.getHeaders().get(HttpHeader.CONTENT_TYPE))) {
      throw StationException.of(Problem.NOT_JSON);
    }
    if (request.getLength() > bodyBytes) {
      throw StationException.of(Problem.BODY_TOO_LARGE);
    }
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] bytes = in.readNBytes(bodyBytes + 1);
      if (bytes.length > bodyBytes) {
        throw StationException.of(Problem.BODY_TOO_LARGE);
      }
      return Json.readObject(bytes).orElseThrow(() -> StationException.of(Problem.BODY_INVALID));
    } catch (IOException e) {
      throw StationException.of(Problem.BODY_INVALID);
    }
  }

  private static boolean isJson(@Nullable String type) {
    return type != null && type.split(";", 2)[0].trim().equalsIgnoreCase("application/json");
  }
}
