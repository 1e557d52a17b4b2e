package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts a simulated card into a virtual reader of a real pcscd, through the TCP protocol of
 * vsmartcard's vpcd: to every PC/SC program of this machine it is a card in a reader. Thread-safe.
 *
 * <p>The card is played by a daemon thread of its own; {@link #close} pulls it. On Java 8 and
 * outside Linux it works and takes 44 ms more for each command (see {@code docs/simulator.md}).
 */
public final class VpcdCard implements AutoCloseable {
  /** Where vpcd waits for the card of its first reader, {@code Virtual PCD 00 00}. */
  public static final int FIRST_READER_PORT = 35963;

  /** Where vpcd waits for the card of its second reader, {@code Virtual PCD 00 01}. */
  public static final int SECOND_READER_PORT = 35964;

  // pcscd looks for a card every 400 ms; a loaded machine gets the rest.
  private static final Duration ENOUGH = Duration.ofSeconds(5);
  private static final Duration POWER_UP = Duration.ofMillis(1200);
  private static final Duration EMPTY = Duration.ofMillis(600);

  private final String host;
  private final int port;
  private @Nullable VpcdConnection connection;

  /** Names the first virtual reader of this machine, 127.0.0.1:35963. */
  public VpcdCard() {
    this("127.0.0.1", FIRST_READER_PORT);
  }

  /** Names a virtual reader by where its vpcd listens; nothing is connected yet. */
  public VpcdCard(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Puts a card in, after pulling one that this object had put in before; returns when pcscd has
   * powered it up. PC/SC programs see it a few milliseconds later. Takes half a second, and two
   * when a card was pulled just before: pcscd has to see the empty reader first.
   *
   * @throws CardException {@code CARD-101} when no vpcd listens there, {@code CARD-104} when the
   *     reader does not take the card within 5 s: another program's card is in it, {@code CARD-209}
   *     when the thread is interrupted while it waits; the flag stays set
   */
  public void insert(SimulatedCard card) {
    insert(card, ENOUGH);
  }

  synchronized void insert(SimulatedCard card, Duration enough) {
    remove();
    long end = System.nanoTime() + enough.toNanos();
    long left = enough.toNanos();
    while (left > 0) {
      VpcdConnection next = connect(card, enough);
      if (next.poweredUpWithin(Duration.ofNanos(Math.min(left, POWER_UP.toNanos())))) {
        connection = next;
        return;
      }
      next.closeAndWait();
      // pcscd may not have noticed that the card before was pulled: leave the reader empty a while.
      pause();
      left = end - System.nanoTime();
    }
    throw new CardException(CardErrorCode.READER_BUSY, "vpcd at " + place(), null);
  }

  private VpcdConnection connect(SimulatedCard card, Duration enough) {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), (int) enough.toMillis());
    } catch (IOException refused) {
      VpcdConnection.closeQuietly(socket);
      throw new CardException(CardErrorCode.PCSC_UNAVAILABLE, "no vpcd at " + place(), refused);
    }
    card.inserted();
    VpcdConnection next = new VpcdConnection(socket, card);
    next.start();
    return next;
  }

  private static void pause() {
    try {
      Thread.sleep(EMPTY.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CardException(CardErrorCode.READ_CANCELLED, "thread interrupted", null);
    }
  }

  /** Pulls the card, if it is in. pcscd notices within half a second. */
  public synchronized void remove() {
    if (connection != null) {
      connection.closeAndWait();
      connection = null;
    }
  }

  /** Returns whether the card is in; a {@link Fault} or the end of pcscd may have taken it out. */
  public synchronized boolean inserted() {
    return connection != null && connection.open();
  }

  /** Pulls the card. The object can be used again. */
  @Override
  public void close() {
    remove();
  }

  private String place() {
    return host + ":" + port;
  }
}
