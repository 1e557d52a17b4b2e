package io.github.baidiao.card.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card to put into a simulated reader: a Thai ID card of an invented person, or a card of another
 * kind. Thread-safe; one card is in one reader at a time.
 *
 * <p>{@link #with} and {@link #slowedBy} give a new card and leave this one as it is.
 */
public final class SimulatedCard {
  // The ATR of a T=0 card without a name; no Thai ID card has it.
  private static final byte[] OTHER_ATR = Hex.bytes("3B6800000073C84012009000");

  private final @Nullable SimulatedPerson person;
  private final List<Fault> asked;
  private final Duration delay;
  private final Chip chip;
  private final List<Fault> ahead;
  private int commands;

  private SimulatedCard(@Nullable SimulatedPerson person, List<Fault> faults, Duration delay) {
    this.person = person;
    this.asked = faults;
    this.delay = delay;
    this.chip = new Chip(person);
    this.ahead = new ArrayList<>(faults);
  }

  /** The Thai ID card of this person. */
  public static SimulatedCard of(SimulatedPerson person) {
    return new SimulatedCard(person, Collections.<Fault>emptyList(), Duration.ZERO);
  }

  /** A chip card without the Thai ID application: every SELECT is answered 6A82. */
  public static SimulatedCard ofAnotherKind() {
    return new SimulatedCard(null, Collections.<Fault>emptyList(), Duration.ZERO);
  }

  /** Returns a card like this one with one more fault ahead. */
  public SimulatedCard with(Fault fault) {
    List<Fault> more = new ArrayList<>(asked);
    more.add(fault);
    return new SimulatedCard(person, Collections.unmodifiableList(more), delay);
  }

  /**
   * Returns a card like this one that takes this long for each command. A real card at 9600 baud
   * takes about 0.3 s for 255 bytes.
   */
  public SimulatedCard slowedBy(Duration perCommand) {
    return new SimulatedCard(person, asked, perCommand);
  }

  /** Returns whose card it is; empty for a card of another kind. */
  public Optional<SimulatedPerson> person() {
    return Optional.ofNullable(person);
  }

  /** Returns the answer to reset (ISO/IEC 7816-3), a copy. */
  public byte[] atr() {
    return person == null ? OTHER_ATR.clone() : person.atr();
  }

  /** The card goes into a reader: from here commands are counted. */
  synchronized void inserted() {
    commands = 0;
    chip.reset();
  }

  /** Power off, power on or reset: what was selected is lost, commands are counted on. */
  synchronized void reset() {
    chip.reset();
  }

  synchronized Reaction react(byte[] command) {
    commands++;
    Fault fault = next();
    if (fault == null) {
      return Reaction.answered(chip.answer(command), delay);
    }
    switch (fault.kind()) {
      case PULLED:
        return Reaction.pulled();
      case MUTE:
        return Reaction.mute(fault.silence());
      case STATUS:
        return Reaction.answered(Chip.status(fault.status()), delay);
      case WRONG_LENGTH:
        return Reaction.answered(shorten(chip.answer(command)), delay);
    }
    throw new AssertionError(fault);
  }

  private @Nullable Fault next() {
    for (Iterator<Fault> all = ahead.iterator(); all.hasNext(); ) {
      Fault fault = all.next();
      if (fault.command() == commands) {
        all.remove(); // a fault happens once: the card put in again works
        return fault;
      }
    }
    return null;
  }

  private byte[] shorten(byte[] answer) {
    int data = answer.length - 2;
    if (data == 0) {
      return chip.shortenPending(answer);
    }
    byte[] shorter = Arrays.copyOf(answer, answer.length - 1);
    shorter[data - 1] = answer[data];
    shorter[data] = answer[data + 1];
    return shorter;
  }

  @Override
  public String toString() {
    return person == null ? "SimulatedCard[of another kind]" : "SimulatedCard[masked]";
  }
}
