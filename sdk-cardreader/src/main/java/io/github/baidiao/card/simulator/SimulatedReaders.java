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
 * Thread-safe: a card may be pulled while another thread reads it.
 *
 * <p>A connection shows the bare T=0 wire: 61xx reaches the caller, who sends GET RESPONSE.
 */
public final class SimulatedReaders implements CardReaders {
  /** The reader there is when no names are given. */
  public static final String DEFAULT_READER = "Simulated Reader 0";

  private final Map<String, Slot> slots = new LinkedHashMap<>();

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
      if (slots.put(name, new Slot(name)) != null) {
        throw new IllegalArgumentException("two readers of one name");
      }
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

  @Override
  public List<CardReader> list() {
    List<CardReader> readers = new ArrayList<>();
    for (Slot slot : slots.values()) {
      readers.add(CardReader.of(slot.name(), slot.card().isPresent()));
    }
    return readers;
  }

  /**
   * {@inheritDoc}
   *
   * @throws CardException {@code CARD-103} no such reader, {@code CARD-201} no card, {@code
   *     CARD-104} an earlier connection to this reader is still open
   */
  @Override
  public CardTransport connect(String readerName) {
    return slot(readerName).connect();
  }

  private Slot first() {
    if (slots.isEmpty()) {
      throw new CardException(CardErrorCode.NO_READER);
    }
    return slots.values().iterator().next();
  }

  private Slot slot(String readerName) {
    Slot slot = slots.get(readerName);
    if (slot == null) {
      throw new CardException(CardErrorCode.READER_NOT_FOUND, readerName, null);
    }
    return slot;
  }
}
