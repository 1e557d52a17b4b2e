package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before every path: nothing is served that has not passed it. In this order: Host, the page
 * that asks, the method, a page's question beforehand (CORS preflight), the access token.
 */
final class Guard extends Handler.Wrapper {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final String PREFLIGHT_SECONDS = "600";

  private final Callers callers;
  private final AccessToken token;
  private final Paths paths;
  private final Replies replies;

  Guard(StationSettings settings, Paths paths, Replies replies, Handler served) {
    super(served);
    this.callers = new Callers(settings);
    this.token = new AccessToken(settings.accessToken());
    this.paths = paths;
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Replies.secure(response.getHeaders());
    Optional<Problem> refused = refused(request);
    Optional<String> page = callers.foreignPage(request.getHeaders());
    if (refused.isEmpty() || refused.get().status() != 403) {
      page.ifPresent(origin -> letRead(origin, response.getHeaders()));
    }
    if (refused.isPresent()) {
      replies.write(response, callback, StationException.of(refused.get()), "");
      return true;
    }
    if (request.getMethod().equals("OPTIONS")) {
      answerBeforehand(request.getHeaders(), response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private Optional<Problem> refused(Request request) {
    HttpFields headers = request.getHeaders();
    boolean page = request.getMethod().equals("GET") && paths.isPage(request);
    if (!callers.knowsHost(headers, Request.getLocalPort(request))) {
      return Optional.of(Problem.HOST_NOT_ALLOWED);
    }
    if (!callers.mayAsk(headers, page)) {
      return Optional.of(Problem.ORIGIN_NOT_ALLOWED);
    }
    if (!METHODS.contains(request.getMethod())) {
      return Optional.of(Problem.METHOD_NOT_ALLOWED);
    }
    boolean free = page || request.getMethod().equals("OPTIONS");
    if (!free && !token.isShown(request, isWebSocket(headers))) {
      return Optional.of(Problem.TOKEN_MISSING);
    }
    return Optional.empty();
  }

  private static boolean isWebSocket(HttpFields headers) {
    return headers.contains(HttpHeader.UPGRADE, "websocket");
  }

  private static void letRead(String origin, HttpFields.Mutable headers) {
    headers.put("Access-Control-Allow-Origin", origin);
    headers.put("Access-Control-Expose-Headers", Replies.SANDBOX + ", Retry-After");
    headers.add(HttpHeader.VARY, "Origin");
  }

  /**
   * Private Network Access, by Chrome's preflight header. What replaced it, Local Network Access,
   * asks the user instead of the server, so there is nothing to answer.
   */
  private static void answerBeforehand(HttpFields asked, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.ALLOW, "GET, POST, OPTIONS");
    if (headers.contains("Access-Control-Allow-Origin")) {
      headers.put("Access-Control-Allow-Methods", "GET, POST");
      headers.put("Access-Control-Allow-Headers", "authorization, content-type");
      headers.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
      if ("true".equals(asked.get("Access-Control-Request-Private-Network"))) {
        headers.put("Access-Control-Allow-Private-Network", "true");
      }
    }
    response.setStatus(204);
    callback.succeeded();
  }
}
