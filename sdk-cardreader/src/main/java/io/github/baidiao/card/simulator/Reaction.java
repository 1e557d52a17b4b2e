package io.github.baidiao.card.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a simulated card does on a command: it answers, or something else befalls it. */
final class Reaction {
  enum Kind {
    ANSWERED,
    PULLED,
    MUTE,
    /** It answers, if the way to it still lets it. */
    RESET,
    /** Another card has to answer. */
    SWAPPED
  }

  private static final byte[] NOTHING = new byte[0];

  private final Kind kind;
  private final byte[] answer;
  private final Duration delay;
  private final @Nullable SimulatedCard successor;

  private Reaction(Kind kind, byte[] answer, Duration delay, @Nullable SimulatedCard successor) {
    this.kind = kind;
    this.answer = answer;
    this.delay = delay;
    this.successor = successor;
  }

  static Reaction answered(byte[] answer) {
    return new Reaction(Kind.ANSWERED, answer, Duration.ZERO, null);
  }

  static Reaction reset(byte[] answer) {
    return new Reaction(Kind.RESET, answer, Duration.ZERO, null);
  }

  static Reaction pulled() {
    return new Reaction(Kind.PULLED, NOTHING, Duration.ZERO, null);
  }

  static Reaction mute(Duration silence) {
    return new Reaction(Kind.MUTE, NOTHING, silence, null);
  }

  static Reaction swappedFor(SimulatedCard other) {
    return new Reaction(Kind.SWAPPED, NOTHING, Duration.ZERO, other);
  }

  /** The same after this time, if it is an answer. */
  Reaction after(Duration time) {
    return answer.length == 0 ? this : new Reaction(kind, answer, time, successor);
  }

  Kind kind() {
    return kind;
  }

  /** Data and status word; empty unless answered. */
  byte[] answer() {
    return answer;
  }

  /** How long it takes. */
  Duration delay() {
    return delay;
  }

  /** The card that is there instead, if it was swapped. */
  @Nullable SimulatedCard successor() {
    return successor;
  }
}
