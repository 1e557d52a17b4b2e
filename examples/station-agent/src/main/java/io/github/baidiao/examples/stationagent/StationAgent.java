package io.github.baidiao.examples.stationagent;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.examples.stationagent.api.AgentApi;
import io.github.baidiao.examples.stationagent.api.OpenApi;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.nhso.Nhso;
import io.github.baidiao.examples.stationagent.nhso.Readings;
import io.github.baidiao.examples.stationagent.page.RecentErrors;
import io.github.baidiao.examples.stationagent.page.StatusPage;
import io.github.baidiao.examples.stationagent.server.StationServer;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import io.github.baidiao.examples.stationagent.socket.SocketHandler;
import io.github.baidiao.examples.stationagent.socket.SocketSettings;
import io.github.baidiao.examples.stationagent.socket.StationSockets;
import java.net.URI;
import java.util.Set;

/** The card and NHSO for the programs of this PC. Thread-safe; close it to stop. */
public final class StationAgent implements AutoCloseable {
  private final StationServer server;
  private final CardDesk desk;
  private final Nhso nhso;
  private final StationSockets sockets;
  private final StatusPage page;

  private StationAgent(StationServer server, CardDesk desk, Nhso nhso, StationSettings settings) {
    this.server = server;
    this.desk = desk;
    this.nhso = nhso;
    RecentErrors errors = new RecentErrors(settings.clock());
    this.sockets =
        StationSockets.over(desk, SocketSettings.defaults(), settings.clock(), errors::add);
    this.page =
        StatusPage.serve(
            server, SocketHandler.serve(sockets, server, settings), desk, nhso, settings, errors);
  }

  /**
   * Starts one; returns when it listens.
   *
   * @throws IllegalStateException when it cannot, as a rule because the port is taken
   * @throws io.github.baidiao.examples.stationagent.server.StationNotStarted {@code STATION-101}
   *     when {@code org.eclipse.jetty} logs at DEBUG, as all does without a configuration of
   *     logback: that would write patients' numbers
   */
  public static StationAgent start(StationSettings settings, CardReaders readers) {
    // First: what is wrong with its settings is told before anything runs.
    Nhso nhso = Nhso.of(settings);
    CardDesk desk = CardDesk.open(readers, settings.reader(), settings.limits().waitForReader());
    StationAgent agent = new StationAgent(StationServer.of(settings), desk, nhso, settings);
    try {
      Readings readings = new Readings(settings.readingValidFor(), settings.clock());
      new AgentApi(desk, nhso, readings).hangInto(agent.server.paths());
      OpenApi.hangInto(agent.server.paths());
      agent.server.start();
      return agent;
    } catch (RuntimeException notStarted) {
      agent.close();
      throw notStarted;
    }
  }

  /** Returns every method and path that is served, as {@code GET /api/things}. */
  public Set<String> routes() {
    return server.paths().routes();
  }

  /** Returns where it listens. */
  public URI uri() {
    return server.uri();
  }

  /** Returns where a form of messages has a port of its own; as {@link #uri} if it has none. */
  public URI uri(MessageShape shape) {
    return server.uri(shape);
  }

  @Override
  public void close() {
    page.close();
    sockets.close();
    server.close();
    nhso.close();
    desk.close();
  }
}
