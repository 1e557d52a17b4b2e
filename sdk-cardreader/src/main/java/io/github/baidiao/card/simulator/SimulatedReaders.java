package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Readers of this process, without PC/SC, which simulated cards are put into and pulled from.
 * Thread-safe: a card may be pulled, a reader unplugged or the service stopped while another thread
 * reads.
 *
 * <p>A connection shows the bare wire: with T=0, 61xx reaches the caller, who sends GET RESPONSE.
 */
public final class SimulatedReaders implements CardReaders {
  /** The reader there is when no names are given. */
  public static final String DEFAULT_READER = "Simulated Reader 0";

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private boolean stopped;

  /** Makes one empty reader, {@link #DEFAULT_READER}. */
  public SimulatedReaders() {
    this(DEFAULT_READER);
  }

  /**
   * Makes empty readers of these names, in this order. With no name at all there is no reader.
   *
   * @throws IllegalArgumentException when a name comes twice
   */
  public SimulatedReaders(String... names) {
    for (String name : names) {
      attach(name);
    }
  }

  /**
   * Plugs in an empty reader; it comes last in {@link #list()}.
   *
   * @throws IllegalArgumentException when there is one of this name
   */
  public final synchronized void attach(String readerName) {
    if (slots.containsKey(readerName)) {
      throw new IllegalArgumentException("two readers of one name");
    }
    slots.put(readerName, new Slot(readerName));
  }

  /**
   * Unplugs a reader, and the card in it goes with it. Its connection then fails with {@code
   * CARD-103}.
   *
   * @throws CardException ({@code CARD-103}) when there is no such reader
   */
  public synchronized void detach(String readerName) {
    slot(readerName).end(CardErrorCode.READER_NOT_FOUND);
    slots.remove(readerName);
  }

  /**
   * Stops what would be the PC/SC service: {@link #list()}, {@link #connect} and the connections
   * that are open fail with {@code CARD-101}. Cards and readers can come and go meanwhile.
   */
  public synchronized void stopService() {
    stopped = true;
    for (Slot slot : slots.values()) {
      slot.disconnect(CardErrorCode.PCSC_UNAVAILABLE);
    }
  }

  /** Starts the service again. Connections from before stay dead, events count from 0. */
  public synchronized void startService() {
    stopped = false;
    for (Slot slot : slots.values()) {
      slot.forgetEvents();
    }
  }

  /**
   * Puts a card into the first reader; one that was in there is pulled before.
   *
   * @throws CardException ({@code CARD-102}) when there is no reader
   */
  public void insert(SimulatedCard card) {
    first().insert(card);
  }

  /**
   * Puts a card into a reader; one that was in there is pulled before.
   *
   * @throws CardException ({@code CARD-103}) when there is no such reader
   */
  public void insert(String readerName, SimulatedCard card) {
    slot(readerName).insert(card);
  }

  /** Pulls the card from the first reader, if one is in it. */
  public void remove() {
    first().remove();
  }

  /** Pulls the card from a reader, if one is in it. */
  public void remove(String readerName) {
    slot(readerName).remove();
  }

  /** Returns the card that is in a reader now. */
  public Optional<SimulatedCard> card(String readerName) {
    return slot(readerName).card();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The event count of a reader is that of the cards put into it and pulled from it.
   *
   * @throws CardException {@code CARD-101} while the service is stopped
   */
  @Override
  public synchronized List<CardReader> list() {
    requireService();
    List<CardReader> readers = new ArrayList<>();
    for (Slot slot : slots.values()) {
      readers.add(slot.seen());
    }
    return readers;
  }

  /**
   * {@inheritDoc}
   *
   * @throws CardException {@code CARD-101} the service is stopped, {@code CARD-103} no such reader,
   *     {@code CARD-201} no card, {@code CARD-104} an earlier connection to this reader is still
   *     open
   */
  @Override
  public synchronized CardTransport connect(String readerName) {
    requireService();
    return slot(readerName).connect();
  }

  private void requireService() {
    if (stopped) {
      throw new CardException(CardErrorCode.PCSC_UNAVAILABLE, "simulated service stopped", null);
    }
  }

  private synchronized Slot first() {
    if (slots.isEmpty()) {
      throw new CardException(CardErrorCode.NO_READER);
    }
    return slots.values().iterator().next();
  }

  private synchronized Slot slot(String readerName) {
    Slot slot = slots.get(readerName);
    if (slot == null) {
      throw new CardException(CardErrorCode.READER_NOT_FOUND, readerName, null);
    }
    return slot;
  }
}
