package io.github.baidiao.examples.stationagent.server;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** So many requests at a time; one more is told to come again. */
final class RequestLimit extends Handler.Wrapper {
  private final Semaphore free;
  private final Replies replies;

  RequestLimit(int requests, Replies replies, Handler served) {
    super(served);
    this.free = new Semaphore(requests);
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!free.tryAcquire()) {
      replies.write(response, callback, StationException.of(Problem.BUSY), "");
      return true;
    }
    Request.addCompletionListener(request, failure -> free.release());
    return super.handle(request, response, callback);
  }
}
