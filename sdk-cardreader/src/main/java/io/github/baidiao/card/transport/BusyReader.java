package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Connecting to a card that another program may hold for an instant, as card watchers and banking
 * programs do right after a card is put in: tries again for a short time. Immutable.
 */
public final class BusyReader {
  /** Long enough for such a program, short enough for the person at the counter. */
  public static final Duration SHORT_WAIT = Duration.ofMillis(900);

  private static final long PAUSE_MILLIS = 100;

  private final Duration atMost;

  /**
   * Makes it.
   *
   * @param atMost how long to try; zero for one try
   */
  public BusyReader(Duration atMost) {
    this.atMost = atMost;
  }

  /**
   * Connects, again every 100 ms while the reader is busy ({@code CARD-104}) and time is left. An
   * interrupt ends the trying; its flag stays set.
   *
   * @throws CardException of the last try
   */
  public CardTransport connect(Supplier<? extends CardTransport> once) {
    long start = System.nanoTime();
    while (true) {
      try {
        return once.get();
      } catch (CardException failure) {
        long left = atMost.toNanos() - (System.nanoTime() - start);
        if (failure.code() != CardErrorCode.READER_BUSY || left <= 0 || !pause()) {
          throw failure;
        }
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
