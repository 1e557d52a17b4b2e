package io.github.baidiao.examples.stationagent.server;

import java.nio.ByteBuffer;
import java.time.Clock;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers and errors, with what every answer carries. Thread-safe. */
final class Replies {
  static final String SANDBOX = "X-Baidiao-Sandbox";
  private static final String RETRY_SECONDS = "1";

  private final Clock clock;
  private final RecentProblems recent;

  Replies(Clock clock, RecentProblems recent) {
    this.clock = clock;
    this.recent = recent;
  }

  /** What no answer lacks; a page puts a policy of its own in place of this one. */
  static void secure(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Passes an answer on. A refusal, 400, is no error: it was answered as it is meant to be. */
  void write(Response response, Callback callback, Answer answer) {
    if (answer.status() > 400) {
      recent.add(clock.instant(), answer.status(), "NHSO_HTTP_" + answer.status());
    }
    send(response, callback, answer);
  }

  private static void send(Response response, Callback callback, Answer answer) {
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");
    if (answer.sandbox()) {
      response.getHeaders().put(SANDBOX, "true");
    }
    response.write(true, ByteBuffer.wrap(Json.write(answer.body())), callback);
  }

  void write(Response response, Callback callback, StationException error, String path) {
    recent.add(clock.instant(), error.status(), error.code());
    if (error.status() == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    if (error.status() == 401) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    send(response, callback, new Answer(error.status(), ErrorBody.of(error, path, clock), false));
  }
}
