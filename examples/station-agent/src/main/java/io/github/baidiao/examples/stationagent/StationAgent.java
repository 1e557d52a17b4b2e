package io.github.baidiao.examples.stationagent;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.examples.stationagent.api.AgentApi;
import io.github.baidiao.examples.stationagent.api.OpenApi;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.nhso.Nhso;
import io.github.baidiao.examples.stationagent.nhso.Readings;
import io.github.baidiao.examples.stationagent.server.StationServer;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.net.URI;
import java.util.Set;

/** The card and NHSO for the programs of this PC. Thread-safe; close it to stop. */
public final class StationAgent implements AutoCloseable {
  private final StationServer server;
  private final CardDesk desk;
  private final Nhso nhso;

  private StationAgent(StationServer server, CardDesk desk, Nhso nhso) {
    this.server = server;
    this.desk = desk;
    this.nhso = nhso;
  }

  /**
   * Starts one; returns when it listens.
   *
   * @throws IllegalStateException when it cannot, as a rule because the port is taken
   */
  public static StationAgent start(StationSettings settings, CardReaders readers) {
    CardDesk desk = CardDesk.open(readers, settings.reader(), settings.limits().waitForReader());
    Nhso nhso = Nhso.of(settings);
    StationAgent agent = new StationAgent(StationServer.of(settings), desk, nhso);
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

  @Override
  public void close() {
    server.close();
    nhso.close();
    desk.close();
  }
}
