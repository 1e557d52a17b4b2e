package io.github.baidiao.benchmarks;

import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.VpcdCard;
import io.github.baidiao.card.transport.CardReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Simulated cards in the virtual readers of a real pcscd. They live in this process and are read by
 * the processes that measure. No reader is touched whose name does not begin with {@code Virtual
 * PCD 00}, and none that has a card in it.
 */
final class PcscdCards implements AutoCloseable {
  private static final String NAME = "Virtual PCD 00 0";
  private static final String PROPERTY = "baidiao.benchmarks.reader.";

  private final List<VpcdCard> slots = new ArrayList<>();
  private final Map<String, String> readers = new LinkedHashMap<>();

  private PcscdCards() {}

  /**
   * Puts one card of each person into a reader of its own.
   *
   * @throws CardException when there are not as many empty virtual readers
   */
  static PcscdCards of(List<String> people) {
    PcscdCards cards = new PcscdCards();
    try {
      people.forEach(cards::insert);
      return cards;
    } catch (CardException missing) {
      cards.close();
      throw missing;
    }
  }

  /** Says why there can be no such cards here; empty when there can. */
  static String missing(int readers) {
    try {
      long free = ThaiIdCards.pcsc().readers().stream().filter(PcscdCards::isFree).count();
      return free >= readers ? "" : free + " empty virtual readers, not " + readers;
    } catch (CardException noPcsc) {
      return "PC/SC does not answer: " + noPcsc.code().id();
    }
  }

  /** Returns the reader a person's card is in, in whatever process of this run. */
  static String readerOf(String person) {
    String reader = System.getProperty(PROPERTY + person);
    if (reader == null) {
      throw new IllegalStateException("no card of " + person + " was put into pcscd's readers");
    }
    return reader;
  }

  private static boolean isFree(CardReader reader) {
    return reader.name().startsWith(NAME) && !reader.cardPresent();
  }

  private void insert(String person) {
    String reader =
        ThaiIdCards.pcsc().readers().stream()
            .filter(PcscdCards::isFree)
            .map(CardReader::name)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no empty virtual reader"));
    int number = Integer.parseInt(reader.substring(NAME.length()));
    VpcdCard slot = new VpcdCard("127.0.0.1", VpcdCard.FIRST_READER_PORT + number);
    slots.add(slot);
    slot.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    while (ThaiIdCards.pcsc().readers().stream()
        .anyMatch(there -> there.name().equals(reader) && !there.cardPresent())) {
      Thread.onSpinWait(); // milliseconds: pcscd has powered the card up already
    }
    readers.put(person, reader);
    System.setProperty(PROPERTY + person, reader);
  }

  /** What a process that measures has to be started with. */
  String[] jvmArgs() {
    return readers.entrySet().stream()
        .map(reader -> "-D" + PROPERTY + reader.getKey() + "=" + reader.getValue())
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    slots.forEach(VpcdCard::close);
    while (!readers.isEmpty()
        && ThaiIdCards.pcsc().readers().stream()
            .anyMatch(there -> readers.containsValue(there.name()) && there.cardPresent())) {
      Thread.onSpinWait(); // pcscd looks every 400 ms, and what comes next wants them empty
    }
    readers.keySet().forEach(person -> System.clearProperty(PROPERTY + person));
  }
}
