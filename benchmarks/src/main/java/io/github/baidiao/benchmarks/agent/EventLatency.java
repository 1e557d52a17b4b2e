package io.github.baidiao.benchmarks.agent;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.examples.stationagent.StationAgent;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from when PC/SC reports a card to a WebSocket client that has received the
 * event, station and client in one process, over a real TCP connection: with the simulator's
 * readers, or with {@code pcscd} and its virtual reader.
 */
public final class EventLatency {
  private EventLatency() {}

  /** Where a card can be put in and pulled. */
  private record Slot(CardReaders readers, Runnable insert, Runnable remove) {}

  /** {@code EventLatency simulated|pcscd [times]}. */
  public static void main(String[] arguments) throws InterruptedException {
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    System.out.print(measure(arguments[0].equals("pcscd"), times));
    System.exit(0); // PC/SC's own threads need not be waited for
  }

  /**
   * Puts a card in and pulls it so many times, and returns a line about how long its events took.
   */
  public static String measure(boolean pcscd, int times) throws InterruptedException {
    SimulatedCard card = SimulatedCard.of(SimulatedPerson.load("somchai"));
    Slot slot = pcscd ? virtual(card) : simulated(card);
    StationSettings settings = StationSettings.loopback(0);
    long[] nanos = new long[2 * times];
    try (StationAgent station = StationAgent.start(settings, slot.readers());
        Witness witness = Witness.of(slot.readers())) {
      Client client = new Client();
      URI address = URI.create("ws" + station.uri().toString().substring("http".length()) + "/ws");
      HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, client).join();
      for (int i = 0; i < times; i++) {
        slot.insert().run();
        nanos[2 * i] = client.await("cardInserted") - witness.sawCard(true);
        slot.remove().run();
        nanos[2 * i + 1] = client.await("cardRemoved") - witness.sawCard(false);
      }
    }
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f ms | %.2f ms | %.2f ms |%n",
        pcscd ? "pcscd, virtual reader" : "simulated readers",
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) Math.ceil(nanos.length * 0.99) - 1] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private static Slot simulated(SimulatedCard card) {
    SimulatedReaders readers = new SimulatedReaders();
    return new Slot(readers, () -> readers.insert(card), readers::remove);
  }

  private static Slot virtual(SimulatedCard card) {
    VpcdCard slot = new VpcdCard("127.0.0.1", VpcdCard.FIRST_READER_PORT);
    return new Slot(SystemReaders.best(), () -> slot.insert(card), slot::remove);
  }

  /** Asks PC/SC all the time whether a card is there, and notes when that changed. */
  private static final class Witness implements AutoCloseable {
    private static final long PAUSE_NANOS = 200_000;

    private final CardReaders readers;
    private final Thread looking = new Thread(this::look, "witness");
    private volatile boolean card;
    private volatile long changed;

    private Witness(CardReaders readers) {
      this.readers = readers;
    }

    static Witness of(CardReaders readers) {
      Witness witness = new Witness(readers);
      witness.looking.setDaemon(true);
      witness.looking.start();
      return witness;
    }

    private void look() {
      while (!Thread.interrupted()) {
        boolean there = readers.list().stream().anyMatch(CardReader::cardPresent);
        if (there != card) {
          changed = System.nanoTime();
          card = there;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }

    /** Returns when it saw this, which may be a moment after the station did. */
    long sawCard(boolean there) {
      while (card != there) {
        Thread.onSpinWait();
      }
      return changed;
    }

    @Override
    public void close() {
      looking.interrupt();
    }
  }

  /** Notes when it was told what. */
  private static final class Client implements WebSocket.Listener {
    private record Told(String message, long nanoTime) {}

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      told.add(new Told(data.toString(), System.nanoTime()));
      webSocket.request(1);
      return CompletableFuture.completedStage(null);
    }

    long await(String event) throws InterruptedException {
      while (true) {
        Told next = told.poll(30, TimeUnit.SECONDS);
        if (next == null) {
          throw new IllegalStateException("no " + event);
        }
        if (next.message().contains(event)) {
          return next.nanoTime();
        }
      }
    }
  }
}
