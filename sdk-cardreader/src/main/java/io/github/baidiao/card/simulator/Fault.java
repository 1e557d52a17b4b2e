package io.github.baidiao.card.simulator;

import java.time.Duration;

/**
 * Something that goes wrong at one command, once. Commands are counted from 1, from the insertion
 * of the card, GET RESPONSE included: 1 is the SELECT of a fresh read. Immutable.
 */
public final class Fault {
  enum Kind {
    PULLED,
    WRONG_LENGTH,
    STATUS,
    MUTE
  }

  private final Kind kind;
  private final int command;
  private final int status;
  private final Duration silence;

  private Fault(Kind kind, int command, int status, Duration silence) {
    if (command < 1) {
      throw new IllegalArgumentException("commands are counted from 1");
    }
    this.kind = kind;
    this.command = command;
    this.status = status;
    this.silence = silence;
  }

  /** The card is pulled after it got the command and before it answers. */
  public static Fault pulledAt(int command) {
    return new Fault(Kind.PULLED, command, 0, Duration.ZERO);
  }

  /** The data that this command asks for are one byte short. */
  public static Fault wrongLengthAt(int command) {
    return new Fault(Kind.WRONG_LENGTH, command, 0, Duration.ZERO);
  }

  /**
   * The card answers nothing but this status word.
   *
   * @param status 0x6000 to 0x9FFF, 0x6F00 for instance
   */
  public static Fault statusAt(int command, int status) {
    if (status < 0x6000 || status > 0x9FFF) {
      throw new IllegalArgumentException("a status word is 6xxx to 9xxx");
    }
    return new Fault(Kind.STATUS, command, status, Duration.ZERO);
  }

  /**
   * The card does not answer.
   *
   * @param silence how long. In-process the reader then gives up ({@code CARD-204}); vpcd has no
   *     time-out of its own, so there the card then leaves the reader, which PC/SC reports as
   *     pulled
   */
  public static Fault muteAt(int command, Duration silence) {
    return new Fault(Kind.MUTE, command, 0, silence);
  }

  Kind kind() {
    return kind;
  }

  int command() {
    return command;
  }

  int status() {
    return status;
  }

  Duration silence() {
    return silence;
  }

  @Override
  public String toString() {
    return kind + " at command " + command;
  }
}
