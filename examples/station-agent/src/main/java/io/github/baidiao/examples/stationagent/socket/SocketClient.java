package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: its conversation on one side, Jetty's session on the other. Public, since Jetty
 * looks for its methods by reflection.
 */
public final class SocketClient implements Session.Listener.AutoDemanding, CardBoard.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(SocketClient.class);

  // A client that takes nothing does not take a close frame either.
  private static final long SECONDS_TO_SAY_GOODBYE = 2;
  private static final int PINGS_IN_VAIN = 2;

  private final CardBoard board;
  private final ScheduledExecutorService worker;
  private final int maxWaiting;
  private final BiFunction<CardBoard, Conversation.Voice, Conversation> shape;
  private final Set<SocketClient> connected;
  private final AtomicInteger unanswered = new AtomicInteger();
  private @Nullable Live live;

  SocketClient(
      CardBoard board,
      ScheduledExecutorService worker,
      int maxWaiting,
      BiFunction<CardBoard, Conversation.Voice, Conversation> shape,
      Set<SocketClient> connected) {
    this.board = board;
    this.worker = worker;
    this.maxWaiting = maxWaiting;
    this.shape = shape;
    this.connected = connected;
  }

  /** What there is while it is connected. */
  private record Live(Session session, Outbox outbox, Conversation conversation) {}

  @Override
  public void onWebSocketOpen(Session session) {
    Outbox outbox = new Outbox(wireTo(session), maxWaiting);
    Conversation.Voice voice =
        new Conversation.Voice() {
          @Override
          public void say(String message) {
            outbox.add(message, Optional.empty());
          }

          @Override
          public void say(String message, Insertion about) {
            outbox.add(message, Optional.of(about));
          }
        };
    connected.add(this);
    // Under the board's lock: whoever joins hears of everything that the snapshot does not have.
    synchronized (board) {
      Live now = new Live(session, outbox, shape.apply(board, voice));
      live = now;
      now.conversation().opened(board.join(this));
    }
  }

  private Outbox.Wire wireTo(Session session) {
    return new Outbox.Wire() {
      @Override
      public void send(String message, Callback sent) {
        session.sendText(message, sent);
      }

      @Override
      public void giveUp() {
        LOG.warn("a client does not take its messages and is dropped");
        end(session, StatusCode.TRY_AGAIN_LATER, "too slow");
      }
    };
  }

  private void end(Session session, int status, String reason) {
    session.close(status, reason, Callback.NOOP);
    var unused = worker.schedule(session::disconnect, SECONDS_TO_SAY_GOODBYE, TimeUnit.SECONDS);
  }

  @Override
  public void onWebSocketText(String message) {
    unanswered.set(0);
    synchronized (board) {
      if (live != null) {
        live.conversation().heard(message);
      }
    }
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    synchronized (board) {
      if (live != null) {
        live.session().close(StatusCode.BAD_DATA, "text only", Callback.NOOP);
      }
    }
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    unanswered.set(0);
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    LOG.debug("connection failed: {}", cause.getClass().getName());
    gone();
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    callback.succeed();
    gone();
  }

  private void gone() {
    synchronized (board) {
      board.leave(this);
      if (live != null) {
        live.outbox().close();
        live = null;
      }
    }
    connected.remove(this);
  }

  /** Asks whether it is still there; ends it when it has not said so for too long. */
  void ping() {
    Live now;
    synchronized (board) {
      now = live;
    }
    if (now == null) {
      return;
    }
    if (unanswered.getAndIncrement() >= PINGS_IN_VAIN) {
      now.session().disconnect();
    } else {
      now.session().sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }
  }

  void goAway() {
    synchronized (board) {
      if (live != null) {
        live.session().close(StatusCode.SHUTDOWN, "station stops", Callback.NOOP);
      }
    }
  }

  @Override
  public void changed(MonitorEvent event) {
    if (live != null) {
      if (event instanceof MonitorEvent.CardRemoved removed) {
        live.outbox().forget(removed.insertion());
      }
      live.conversation().changed(event);
    }
  }

  @Override
  public void read(Insertion insertion, ReadResult result) {
    if (live != null) {
      live.conversation().read(insertion, result);
    }
  }

  @Override
  public boolean wantsEveryCard() {
    return live != null && live.conversation().wantsEveryCard();
  }
}
