package io.github.baidiao.examples.stationagent.server;

import org.eclipse.jetty.server.Handler;

/** Stands before every path: nothing is served that has not passed it. */
final class Guard extends Handler.Wrapper {
  Guard(Handler served) {
    super(served);
  }
}
