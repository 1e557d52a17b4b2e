package io.github.baidiao.card.fault;

import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** What can go wrong at one command. */
enum Wrong {
  PULLED(Fault::pulledAt),
  MUTE(command -> Fault.muteAt(command, Duration.ofNanos(1))),
  RESET_BY_OTHER(Fault::resetAt),
  SW_6F00(command -> Fault.statusAt(command, 0x6F00)),
  SW_6D00(command -> Fault.statusAt(command, 0x6D00)),
  ONE_TOO_SHORT(Fault::wrongLengthAt),
  ONE_TOO_LONG(command -> Fault.overLongAt(command, 1)),
  LONGER_THAN_ANY(command -> Fault.overLongAt(command, 300)),
  SAYS_61_01(command -> Fault.announcingAt(command, 1)),
  SAYS_61_00(command -> Fault.announcingAt(command, 256)),
  ENDLESS_61(Fault::endless61At),
  ENDLESS_6C(Fault::endless6CAt),
  SELECTION_LOST(Fault::selectionLostAt),
  SWAPPED(Fault::swappedAt),
  SWAPPED_SELECTED(Fault::swappedWhileSelectedAt);

  private final BiFunction<Integer, SimulatedCard, Fault> fault;

  Wrong(IntFunction<Fault> fault) {
    this((command, other) -> fault.apply(command));
  }

  Wrong(BiFunction<Integer, SimulatedCard, Fault> fault) {
    this.fault = fault;
  }

  /**
   * Says it to the simulator.
   *
   * @param other who is in from then on, where cards are swapped
   */
  Fault at(int command, SimulatedCard other) {
    return fault.apply(command, other);
  }

  boolean swaps() {
    return this == SWAPPED || this == SWAPPED_SELECTED;
  }
}
