package io.github.baidiao.card.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One insertion into vpcd: a thread that answers until either side closes.
 *
 * <p>A message is its length in two bytes, big endian, and its payload, both ways. One byte is
 * control, and only the question for the ATR wants an answer; everything longer is a command.
 */
final class VpcdConnection {
  private static final int POWER_OFF = 0;
  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int ATR = 4;

  private static final int ENOUGH_TO_STOP_MILLIS = 1000;

  private final Socket socket;
  private final Stay stay;
  private final Thread player;
  private final CountDownLatch poweredUp = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  VpcdConnection(Socket socket, SimulatedCard card) {
    this.socket = socket;
    this.stay = new Stay(card);
    this.player = new Thread(this::play, "baidiao-vpcd-" + socket.getPort());
  }

  void start() {
    player.setDaemon(true);
    player.start();
  }

  boolean open() {
    return !socket.isClosed();
  }

  boolean poweredUpWithin(Duration time) {
    try {
      return poweredUp.await(time.toMillis(), TimeUnit.MILLISECONDS) && open();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void close() {
    closeQuietly(socket);
    closed.countDown();
  }

  /** Pulls the card, and waits until it has stopped answering: the next stay counts from 1. */
  void closeAndWait() {
    close();
    try {
      player.join(ENOUGH_TO_STOP_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void play() {
    try (DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      boolean on = false;
      while (true) {
        byte[] message = receive(in);
        if (message.length == 0) {
          continue; // Nothing was asked.
        }
        if (message.length > 1) {
          Reaction reaction = stay.react(message);
          if (pulledWithin(reaction) || reaction.answer().length == 0) {
            return;
          }
          send(out, reaction.answer());
        } else if (message[0] == ATR) {
          send(out, stay.card().atr());
          if (on) {
            poweredUp.countDown();
          }
        } else if (message[0] == POWER_ON || message[0] == POWER_OFF || message[0] == RESET) {
          on = message[0] != POWER_OFF;
          stay.card().reset();
        }
      }
    } catch (IOException pulledOrPcscdGone) {
      // Either is the end of this insertion, and there is nobody to tell.
    } catch (InterruptedException neverDone) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      poweredUp.countDown();
    }
  }

  private boolean pulledWithin(Reaction reaction) throws InterruptedException {
    long start = System.nanoTime();
    boolean pulled = closed.await(stay.nanosFor(reaction), TimeUnit.NANOSECONDS);
    stay.waited(reaction, System.nanoTime() - start);
    return pulled;
  }

  private byte[] receive(DataInputStream in) throws IOException {
    byte[] message = new byte[in.readUnsignedShort()];
    QuickAck.askFor(socket);
    in.readFully(message);
    return message;
  }

  private static void send(OutputStream out, byte[] payload) throws IOException {
    byte[] message = new byte[2 + payload.length];
    message[0] = (byte) (payload.length >> 8);
    message[1] = (byte) payload.length;
    System.arraycopy(payload, 0, message, 2, payload.length);
    out.write(message);
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing is left to be done with it.
    }
  }
}
