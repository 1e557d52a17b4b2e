package io.github.baidiao.card.simulator;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A card to put into a simulated reader: a Thai ID card of an invented person, or a card of another
 * kind. Thread-safe; one card is in one reader at a time.
 *
 * <p>What a card has in its memory stays there when it is pulled: wrong PINs are counted for as
 * long as this object lives. Methods that return a card make a new one, as fresh from the registry
 * office, and leave this one as it is.
 */
public final class SimulatedCard {
  // The ATR of a T=0 card without a name; no Thai ID card has it.
  private static final byte[] OTHER_ATR = Hex.bytes("3B6800000073C84012009000");
  private static final Random SECURE = new SecureRandom();

  private final @Nullable SimulatedPerson person;
  private final byte[] atr;
  private final List<Fault> asked;
  private final Duration delay;
  private final boolean ownPace;
  private final Random random;

  private final @Nullable PinCounter pin;
  private final WireTime wire;
  private final FaultyChip chip;

  private SimulatedCard(
      @Nullable SimulatedPerson person,
      byte[] atr,
      List<Fault> faults,
      Duration delay,
      boolean ownPace,
      Random random) {
    this.person = person;
    this.atr = atr;
    this.asked = faults;
    this.delay = delay;
    this.ownPace = ownPace;
    this.random = random;
    this.pin = person == null ? null : person.contents().pinCounter();
    this.wire = new WireTime(atr);
    this.chip = new FaultyChip(chip(person, pin, random, AnswerToReset.of(atr).t1()), faults);
  }

  private static Chip chip(
      @Nullable SimulatedPerson person, @Nullable PinCounter pin, Random random, boolean t1) {
    return person == null
        ? new Chip(Collections.<Applet>emptyList(), Quirks.NONE, t1)
        : new Chip(person.contents().applets(pin, random), person.contents().quirks(), t1);
  }

  /** The Thai ID card of this person. */
  public static SimulatedCard of(SimulatedPerson person) {
    return new SimulatedCard(
        person, person.atr(), Collections.<Fault>emptyList(), Duration.ZERO, false, SECURE);
  }

  /** A chip card without the Thai ID application: every SELECT is answered 6A82. */
  public static SimulatedCard ofAnotherKind() {
    return new SimulatedCard(
        null, OTHER_ATR, Collections.<Fault>emptyList(), Duration.ZERO, false, SECURE);
  }

  /** Returns a card like this one with one more fault ahead. */
  public SimulatedCard with(Fault fault) {
    List<Fault> more = new ArrayList<>(asked);
    more.add(fault);
    return new SimulatedCard(
        person, atr, Collections.unmodifiableList(more), delay, ownPace, random);
  }

  /**
   * Returns a card like this one with another ATR; when its TD1 says T=1, the card speaks T=1 and
   * gives data at once, without 61xx.
   *
   * @param atr 2 to 33 bytes; nothing but its protocol and pace is looked at
   */
  public SimulatedCard withAtr(byte[] atr) {
    if (atr.length < 2 || atr.length > 33) {
      throw new IllegalArgumentException("an ATR has 2 to 33 bytes");
    }
    return new SimulatedCard(person, atr.clone(), asked, delay, ownPace, random);
  }

  /** Returns a card like this one whose PIN challenges come from here, not from SecureRandom. */
  public SimulatedCard withRandom(Random challenges) {
    return new SimulatedCard(person, atr, asked, delay, ownPace, challenges);
  }

  /**
   * Returns a card like this one that takes this long for each command, beside {@link
   * #atTheCardsOwnPace()} if that was asked for.
   */
  public SimulatedCard slowedBy(Duration perCommand) {
    return new SimulatedCard(person, atr, asked, perCommand, ownPace, random);
  }

  /**
   * Returns a card like this one whose bytes take the time that they take on a real card's contact,
   * by the TA1 of its ATR: 48 µs each for 96, 93 µs for 18, 1.1 ms without TA1, at 4 MHz. Computed
   * from ISO/IEC 7816-3, not measured; see {@code docs/simulator.md}.
   */
  public SimulatedCard atTheCardsOwnPace() {
    return new SimulatedCard(person, atr, asked, delay, true, random);
  }

  /** Returns whose card it is; empty for a card of another kind. */
  public Optional<SimulatedPerson> person() {
    return Optional.ofNullable(person);
  }

  /** Returns the answer to reset (ISO/IEC 7816-3), a copy. */
  public byte[] atr() {
    return atr.clone();
  }

  /** Returns how many wrong PINs in a row this card has counted, 0 to 5; 0 without a PIN. */
  public synchronized int wrongPins() {
    return pin == null ? 0 : pin.wrong();
  }

  /** The card goes into a reader: from here commands are counted. */
  synchronized void inserted() {
    chip.inserted();
  }

  /** The card is there instead of another, with that one's applet selected. */
  synchronized void insertedLike(Chip other) {
    chip.inserted();
    chip.selectLike(other);
  }

  /** Power off, power on or reset: what was selected is lost, commands are counted on. */
  synchronized void reset() {
    chip.reset();
  }

  synchronized Reaction react(byte[] command) {
    Reaction reaction = chip.react(command);
    int answer = reaction.answer().length;
    return ownPace && answer > 0
        ? reaction.after(delay.plus(wire.of(command.length, answer)))
        : reaction.after(delay);
  }

  @Override
  public String toString() {
    return person == null ? "SimulatedCard[of another kind]" : "SimulatedCard[masked]";
  }
}
