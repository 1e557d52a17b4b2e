package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.examples.stationagent.settings.MessageShape;
import io.github.baidiao.examples.stationagent.settings.StationLimits;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.LoggerFactory;

/** The server: where it listens, and what every request passes before it gets to its path. */
public final class StationServer implements AutoCloseable {
  /** Threads for accepting, selecting and WebSockets, beside those that answer. */
  private static final int OTHER_THREADS = 16;

  private final Server server;
  private final ServerConnector connector;
  private final Map<MessageShape, ServerConnector> shapes = new EnumMap<>(MessageShape.class);
  private final RecentProblems recent = new RecentProblems();
  private final Paths paths;

  private StationServer(StationSettings settings) {
    StationLimits limits = settings.limits();
    QueuedThreadPool threads = new QueuedThreadPool(limits.requests() + OTHER_THREADS, 4);
    threads.setName("baidiao-station");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = listenOn(settings, settings.port());
    settings.shapePorts().forEach((shape, port) -> shapes.put(shape, listenOn(settings, port)));
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    Replies replies = new Replies(settings.clock(), recent);
    paths = new Paths(replies, limits.bodyBytes());
    Handler limited = new RequestLimit(limits.requests(), replies, paths.handler());
    // A context, without which a path mapping cannot tell a WebSocket upgrade its path.
    server.setHandler(new ContextHandler(new Guard(settings, paths, replies, limited), "/"));
    server.setErrorHandler(new ErrorPages(replies));
  }

  /** Makes a server that does not listen yet. */
  public static StationServer of(StationSettings settings) {
    return new StationServer(settings);
  }

  private ServerConnector listenOn(StationSettings settings, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(settings.limits().headerBytes());
    ServerConnector at = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    at.setHost(settings.address());
    at.setPort(port);
    at.setIdleTimeout(settings.limits().idleTimeout().toMillis());
    server.addConnector(at);
    return at;
  }

  /** Returns what is served where; to be filled before {@link #start}. */
  public Paths paths() {
    return paths;
  }

  /** Returns the last errors that were answered. */
  public RecentProblems recentProblems() {
    return recent;
  }

  /** Returns the server that WebSocket upgrades are made for. */
  public Server jetty() {
    return server;
  }

  /**
   * Listens from now on.
   *
   * <p>The level of Jetty's log is the program's to set, by means that differ with each logging
   * library; where that lets addresses and bodies be written, this refuses instead.
   *
   * @throws IllegalStateException when it cannot, as a rule because the port is taken
   * @throws StationNotStarted {@code STATION-101} when Jetty logs at DEBUG
   */
  public void start() {
    if (LoggerFactory.getLogger("org.eclipse.jetty").isDebugEnabled()) {
      close();
      throw new StationNotStarted(StationErrorCode.LOG_TELLS_TOO_MUCH);
    }
    try {
      server.start();
    } catch (Exception notStarted) {
      int port = portNotOpen();
      close();
      throw new IllegalStateException("port " + port + " cannot be listened on");
    }
  }

  private int portNotOpen() {
    return shapes.values().stream()
        .filter(at -> at.getLocalPort() <= 0 && connector.getLocalPort() > 0)
        .findFirst()
        .orElse(connector)
        .getPort();
  }

  /** Returns where it listens. */
  public URI uri() {
    return uri(connector);
  }

  /** Returns where a form of messages has a port of its own; as {@link #uri} if it has none. */
  public URI uri(MessageShape shape) {
    return uri(shapes.getOrDefault(shape, connector));
  }

  private static URI uri(ServerConnector at) {
    String host = at.getHost().contains(":") ? "[" + at.getHost() + "]" : at.getHost();
    return URI.create("http://" + host + ":" + at.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception alreadyStopping) {
      // It ends with the program at the latest.
    }
  }
}
