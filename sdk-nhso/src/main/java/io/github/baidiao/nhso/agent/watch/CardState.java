package io.github.baidiao.nhso.agent.watch;

/** What a terminal holds. */
public enum CardState {
  /** No card. */
  ABSENT,
  /** A card that was put in less than the settle time ago: a read now may fail. */
  SETTLING,
  /** A card that can be read. */
  PRESENT
}
