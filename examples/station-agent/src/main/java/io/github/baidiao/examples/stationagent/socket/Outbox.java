package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.monitor.Insertion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;

/**
 * What waits for one client, sent one after the other. Thread-safe; never waits itself. A client
 * that takes too long is given up: its messages could only be stale.
 */
final class Outbox {
  /** The way to the client. */
  interface Wire {
    void send(String message, Callback sent);

    /** The client does not take what it is sent. */
    void giveUp();
  }

  private record Waiting(String message, Optional<Insertion> about) {}

  private final Wire wire;
  private final int most;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean closed;

  Outbox(Wire wire, int most) {
    this.wire = wire;
    this.most = most;
  }

  void add(String message, Optional<Insertion> about) {
    boolean full;
    synchronized (this) {
      if (closed) {
        return;
      }
      full = waiting.size() >= most;
      if (full) {
        close();
      } else {
        waiting.add(new Waiting(message, about));
      }
    }
    if (full) {
      wire.giveUp();
    } else {
      sendNext();
    }
  }

  /** Drops what is on a card that is not there any more. */
  synchronized void forget(Insertion insertion) {
    waiting.removeIf(message -> message.about().filter(insertion::equals).isPresent());
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private void sendNext() {
    Waiting next;
    synchronized (this) {
      if (sending || waiting.isEmpty()) {
        return;
      }
      sending = true;
      next = waiting.remove();
    }
    wire.send(next.message(), Callback.from(this::sent, failure -> close()));
  }

  private void sent() {
    synchronized (this) {
      sending = false;
    }
    sendNext();
  }
}
