package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSockets of a station, for a Jetty server to map. Thread-safe; close it to end them. */
public final class StationSockets implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StationSockets.class);

  private final SocketSettings settings;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor worker;
  private final CardBoard board;
  private final Set<SocketClient> clients = ConcurrentHashMap.newKeySet();

  private StationSockets(
      CardDesk desk, SocketSettings settings, Clock clock, Consumer<ErrorCode> failures) {
    this.settings = settings;
    this.clock = clock;
    // Two: the card is read on one, which takes seconds, and clients are pinged on the other.
    worker =
        new ScheduledThreadPoolExecutor(
            2,
            work -> {
              Thread thread = new Thread(work, "baidiao-station-sockets");
              thread.setDaemon(true);
              return thread;
            });
    worker.setRemoveOnCancelPolicy(true);
    board = new CardBoard(desk, settings, worker, failures);
    long interval = settings.pingInterval().toMillis();
    var unused =
        worker.scheduleWithFixedDelay(this::ping, interval, interval, TimeUnit.MILLISECONDS);
  }

  /**
   * Begins to listen to the cards; clients come when a server maps the creators.
   *
   * @param failures told why a card could not be read; must not wait
   */
  public static StationSockets over(
      CardDesk desk, SocketSettings settings, Clock clock, Consumer<ErrorCode> failures) {
    return new StationSockets(desk, settings, clock, failures);
  }

  /** Sets the limits of a server's WebSockets. */
  public void limit(ServerWebSocketContainer container) {
    container.setMaxTextMessageSize(settings.maxMessageBytes());
    container.setMaxBinaryMessageSize(settings.maxMessageBytes());
    container.setMaxFrameSize(settings.maxMessageBytes());
    // Pings keep a connection busy that is alive; what is not has gone long before this.
    container.setIdleTimeout(settings.pingInterval().multipliedBy(4));
  }

  /** Returns what makes the connections of a shape; refuses with 503 when there are too many. */
  public WebSocketCreator creator(MessageShape shape) {
    return (request, response, callback) -> {
      if (clients.size() >= settings.maxClients()) {
        LOG.warn("more than {} clients: one is refused", settings.maxClients());
        Response.writeError(
            request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "too many clients");
        return null;
      }
      // It counts from when it is open: one that never gets there would keep its place for ever.
      return new SocketClient(board, worker, settings.maxWaiting(), conversation(shape), clients);
    };
  }

  private BiFunction<CardBoard, Conversation.Voice, Conversation> conversation(MessageShape shape) {
    return switch (shape) {
      case STATION -> (cards, voice) -> new OwnConversation(cards, voice, clock);
      case SMC_EVENTS -> EventConversation::new;
      case READ_SMART_CARD -> ModeConversation::new;
    };
  }

  private void ping() {
    clients.forEach(SocketClient::ping);
  }

  /** Tells all clients that the station stops, and forgets what was read. */
  @Override
  public void close() {
    clients.forEach(SocketClient::goAway);
    board.close();
    worker.shutdownNow();
  }
}
