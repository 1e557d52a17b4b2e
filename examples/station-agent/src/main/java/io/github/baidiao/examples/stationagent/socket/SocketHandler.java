package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.examples.stationagent.server.StationServer;
import io.github.baidiao.examples.stationagent.settings.MessageShape;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * Which messages are spoken where: on the station's port {@code /ws} our own, {@code /ws/9898} and
 * {@code /ws/8182} those of existing clients; on a shape's own port that shape, at {@code /} and
 * {@code /ws} alike, so that a client that knows its port alone finds it.
 */
public final class SocketHandler extends Handler.Abstract {
  private final StationSockets sockets;
  private final StationServer server;
  private final StationSettings settings;
  private final ServerWebSocketContainer container;

  private SocketHandler(StationSockets sockets, StationServer server, StationSettings settings) {
    this.sockets = sockets;
    this.server = server;
    this.settings = settings;
    this.container = ServerWebSocketContainer.ensure(server.jetty());
    sockets.limit(container);
  }

  /** Hangs the sockets into a server that does not run yet; the root is the page's to hand on. */
  public static SocketHandler serve(
      StationSockets sockets, StationServer server, StationSettings settings) {
    SocketHandler handler = new SocketHandler(sockets, server, settings);
    server.paths().serve("/ws", handler);
    server.paths().serve("/ws/9898", handler);
    server.paths().serve("/ws/8182", handler);
    return handler;
  }

  /** Returns whether a request to whatever path wants a WebSocket. */
  public static boolean isUpgrade(Request request) {
    return request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Optional<MessageShape> shape = shape(request).filter(settings.messageShapes()::contains);
    if (shape.isEmpty()) {
      return false;
    }
    if (isUpgrade(request)
        && container.upgrade(sockets.creator(shape.get()), request, response, callback)) {
      return true;
    }
    response.getHeaders().put(HttpHeader.UPGRADE, "websocket");
    Response.writeError(request, response, callback, HttpStatus.UPGRADE_REQUIRED_426);
    return true;
  }

  private Optional<MessageShape> shape(Request request) {
    int port = Request.getLocalPort(request);
    Optional<MessageShape> ofPort =
        settings.shapePorts().keySet().stream()
            .filter(shape -> server.uri(shape).getPort() == port)
            .findFirst();
    // Not the path in context: PathMappingsHandler fails at it outside of a context.
    return switch (request.getHttpURI().getCanonicalPath()) {
      case "/" -> ofPort;
      case "/ws" -> Optional.of(ofPort.orElse(MessageShape.STATION));
      case "/ws/9898" -> Optional.of(MessageShape.SMC_EVENTS);
      case "/ws/8182" -> Optional.of(MessageShape.READ_SMART_CARD);
      default -> Optional.empty();
    };
  }
}
