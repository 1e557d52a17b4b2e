package io.github.baidiao.card.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong at one command, once. Commands are counted from 1, from the insertion
 * of the card, GET RESPONSE included: 1 is the SELECT of a fresh read. Immutable.
 */
public final class Fault {
  enum Kind {
    PULLED,
    TOO_SHORT,
    TOO_LONG,
    STATUS,
    MUTE,
    ANNOUNCED,
    ENDLESS_61,
    ENDLESS_6C,
    SELECTION_LOST,
    RESET,
    SWAPPED,
    SWAPPED_WHILE_SELECTED
  }

  private final Kind kind;
  private final int command;
  private final int number;
  private final Duration silence;
  private final @Nullable SimulatedCard other;

  private Fault(
      Kind kind, int command, int number, Duration silence, @Nullable SimulatedCard other) {
    if (command < 1) {
      throw new IllegalArgumentException("commands are counted from 1");
    }
    this.kind = kind;
    this.command = command;
    this.number = number;
    this.silence = silence;
    this.other = other;
  }

  private static Fault of(Kind kind, int command, int number) {
    return new Fault(kind, command, number, Duration.ZERO, null);
  }

  /**
   * The card is pulled after it got the command and before it answers. It has done what it was
   * told: a PIN in that command counts as a try.
   */
  public static Fault pulledAt(int command) {
    return of(Kind.PULLED, command, 0);
  }

  /** The data that this command asks for are one byte short. */
  public static Fault wrongLengthAt(int command) {
    return of(Kind.TOO_SHORT, command, 0);
  }

  /**
   * The card has more data than this command asks for: they come with the answer, or wait behind
   * its {@code 61xx}, which then announces more as well.
   *
   * @param extra how many bytes more, 1 to 65,000
   */
  public static Fault overLongAt(int command, int extra) {
    return of(Kind.TOO_LONG, command, within(extra, 1, 65_000));
  }

  /**
   * The card does nothing and answers nothing but this status word.
   *
   * @param status 0x6000 to 0x9FFF, 0x6F00 for instance
   */
  public static Fault statusAt(int command, int status) {
    return of(Kind.STATUS, command, within(status, 0x6000, 0x9FFF));
  }

  /**
   * The card does what it was told and does not answer.
   *
   * @param silence how long. In-process the reader then gives up ({@code CARD-204}); vpcd has no
   *     time-out of its own, so there the card then leaves the reader, which PC/SC reports as
   *     pulled
   */
  public static Fault muteAt(int command, Duration silence) {
    return new Fault(Kind.MUTE, command, 0, silence, null);
  }

  /**
   * The answer ends in {@code 61xx} with a number of bytes that is not true.
   *
   * @param bytes what it announces, 1 to 256
   */
  public static Fault announcingAt(int command, int bytes) {
    return of(Kind.ANNOUNCED, command, within(bytes, 1, 256));
  }

  /** From here to the next reset there is always more: every answer ends in {@code 61FF}. */
  public static Fault endless61At(int command) {
    return of(Kind.ENDLESS_61, command, 0);
  }

  /** From here to the next reset no length is right: every answer is another {@code 6Cxx}. */
  public static Fault endless6CAt(int command) {
    return of(Kind.ENDLESS_6C, command, 0);
  }

  /**
   * The card has lost its selection and PIN challenge before this command, and nobody tells the
   * caller: a short loss of power, or a driver that hides a reset.
   */
  public static Fault selectionLostAt(int command) {
    return of(Kind.SELECTION_LOST, command, 0);
  }

  /**
   * Another program resets the card before this command. In-process the connection fails with
   * {@code CARD-203} from then on, as PC/SC has it. Over vpcd a card cannot tell PC/SC so: there
   * the selection is lost and no more; let another process reset the card instead.
   */
  public static Fault resetAt(int command) {
    return of(Kind.RESET, command, 0);
  }

  /**
   * Another card is in the reader from this command on, and neither reader nor PC/SC has noticed.
   * Nothing is selected on it.
   */
  public static Fault swappedAt(int command, SimulatedCard other) {
    return new Fault(Kind.SWAPPED, command, 0, Duration.ZERO, other);
  }

  /**
   * Like {@link #swappedAt}, and another program has already selected on the new card what was
   * selected on the old one: only what is read can tell them apart.
   */
  public static Fault swappedWhileSelectedAt(int command, SimulatedCard other) {
    return new Fault(Kind.SWAPPED_WHILE_SELECTED, command, 0, Duration.ZERO, other);
  }

  private static int within(int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          String.format("0x%X to 0x%X, not 0x%X", least, most, number));
    }
    return number;
  }

  Kind kind() {
    return kind;
  }

  int command() {
    return command;
  }

  /** The status word, or how many bytes. */
  int number() {
    return number;
  }

  Duration silence() {
    return silence;
  }

  SimulatedCard other() {
    if (other == null) {
      throw new IllegalStateException("no other card in " + this);
    }
    return other;
  }

  @Override
  public String toString() {
    return kind + " at command " + command;
  }
}
