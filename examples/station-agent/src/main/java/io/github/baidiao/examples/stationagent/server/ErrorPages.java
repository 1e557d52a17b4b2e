package io.github.baidiao.examples.stationagent.server;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The server's own errors in the same form, without reasons, classes or traces. */
final class ErrorPages implements Request.Handler {
  private final Replies replies;

  ErrorPages(Replies replies) {
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    Replies.secure(response.getHeaders());
    replies.write(response, callback, error(status), "");
    return true;
  }

  private static StationException error(int status) {
    return switch (status) {
      case 404 -> StationException.of(Problem.NOT_FOUND);
      case 405 -> StationException.of(Problem.METHOD_NOT_ALLOWED);
      case 413 -> StationException.of(Problem.BODY_TOO_LARGE);
      default ->
          StationException.of(
              status,
              status < 500 ? "HTTP_" + status : Problem.FAULT.name(),
              status < 500 ? HttpStatus.getMessage(status) : Problem.FAULT.thai());
    };
  }
}
