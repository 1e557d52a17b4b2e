package io.github.baidiao.examples.stationagent;

import io.github.baidiao.card.transport.CardReaders;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The card and NHSO for the programs of this PC. Thread-safe; close it to stop. */
public final class StationAgent implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;
  private final CardDesk desk;

  private StationAgent(Server server, ServerConnector connector, CardDesk desk) {
    this.server = server;
    this.connector = connector;
    this.desk = desk;
  }

  /** Starts one; returns when it listens. */
  public static StationAgent start(StationSettings settings, CardReaders readers) {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(settings.address());
    connector.setPort(settings.port());
    server.addConnector(connector);
    StationAgent agent = new StationAgent(server, connector, new CardDesk(readers));
    try {
      server.start();
    } catch (Exception notStarted) {
      agent.close();
      throw new IllegalStateException("not started");
    }
    return agent;
  }

  /** Returns where it listens. */
  public URI uri() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception alreadyStopping) {
      // It ends with the program at the latest.
    }
    desk.close();
  }
}
