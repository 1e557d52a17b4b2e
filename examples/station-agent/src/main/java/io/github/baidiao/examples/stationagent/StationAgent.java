package io.github.baidiao.examples.stationagent;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.server.StationServer;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.net.URI;

/** The card and NHSO for the programs of this PC. Thread-safe; close it to stop. */
public final class StationAgent implements AutoCloseable {
  private final StationServer server;
  private final CardDesk desk;

  private StationAgent(StationServer server, CardDesk desk) {
    this.server = server;
    this.desk = desk;
  }

  /**
   * Starts one; returns when it listens.
   *
   * @throws IllegalStateException when it cannot, as a rule because the port is taken
   */
  public static StationAgent start(StationSettings settings, CardReaders readers) {
    CardDesk desk = CardDesk.open(readers, settings.reader(), settings.limits().waitForReader());
    try {
      StationServer server = StationServer.of(settings);
      server.start();
      return new StationAgent(server, desk);
    } catch (RuntimeException notStarted) {
      desk.close();
      throw notStarted;
    }
  }

  /** Returns where it listens. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    desk.close();
  }
}
