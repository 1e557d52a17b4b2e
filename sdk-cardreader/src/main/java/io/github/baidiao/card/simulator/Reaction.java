package io.github.baidiao.card.simulator;

import java.time.Duration;

/** What a simulated card does on a command: it answers, is pulled, or stays silent. */
final class Reaction {
  enum Kind {
    ANSWERED,
    PULLED,
    MUTE
  }

  private final Kind kind;
  private final byte[] answer;
  private final Duration delay;

  private Reaction(Kind kind, byte[] answer, Duration delay) {
    this.kind = kind;
    this.answer = answer;
    this.delay = delay;
  }

  static Reaction answered(byte[] answer, Duration after) {
    return new Reaction(Kind.ANSWERED, answer, after);
  }

  static Reaction pulled() {
    return new Reaction(Kind.PULLED, new byte[0], Duration.ZERO);
  }

  static Reaction mute(Duration silence) {
    return new Reaction(Kind.MUTE, new byte[0], silence);
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
}
