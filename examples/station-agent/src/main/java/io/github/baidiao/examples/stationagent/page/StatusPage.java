package io.github.baidiao.examples.stationagent.page;

import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.nhso.Nhso;
import io.github.baidiao.examples.stationagent.server.Paths;
import io.github.baidiao.examples.stationagent.server.StaticFile;
import io.github.baidiao.examples.stationagent.server.StationServer;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import io.github.baidiao.examples.stationagent.socket.SocketHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The page at {@code /} and what it shows. Close it to stop listening to the readers. */
public final class StatusPage implements AutoCloseable {
  private final CardDesk.Listening listening;

  private StatusPage(CardDesk.Listening listening) {
    this.listening = listening;
  }

  /**
   * Hangs the page into a server that does not run yet.
   *
   * @param sockets what answers at {@code /} when it is no browser that asks for the page
   */
  public static StatusPage serve(
      StationServer server,
      SocketHandler sockets,
      CardDesk desk,
      Nhso nhso,
      StationSettings settings,
      RecentErrors errors) {
    Paths paths = server.paths();
    paths.page("/", root(sockets, file("status.html", "text/html;charset=utf-8")));
    paths.page("/page/status.js", file("status.js", "text/javascript;charset=utf-8"));
    paths.page("/page/status.css", file("status.css", "text/css;charset=utf-8"));
    NhsoReach reach = new NhsoReach(settings.nhso(), nhso::isReachable, settings.clock());
    LastErrors last = new LastErrors(errors, server.recentProblems());
    StatusHandler status = new StatusHandler(desk, reach, last, settings.clock());
    paths.serve("/status.json", status, "GET", "POST");
    return new StatusPage(
        desk.listen(
            event -> {
              if (event instanceof MonitorEvent.ServiceLost lost) {
                errors.add(lost.code());
              }
            }));
  }

  private static StaticFile file(String name, String type) {
    return new StaticFile(StatusPage.class, name, type);
  }

  private static Handler root(SocketHandler sockets, StaticFile page) {
    return new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) {
        return SocketHandler.isUpgrade(request)
            ? sockets.handle(request, response, callback)
            : page.handle(request, response, callback);
      }
    };
  }

  @Override
  public void close() {
    listening.close();
  }
}
