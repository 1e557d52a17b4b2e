package io.github.baidiao.benchmarks.pcsc;

import java.time.Duration;

/** How long the simulated cards take for a command. */
enum Pace {
  /** No time: what the way itself takes is seen best. */
  NONE(Duration.ZERO),
  /** Longer than this machine's work: whether readers wait for each other is seen. */
  SLOW(Duration.ofMillis(10));

  final Duration perCommand;

  Pace(Duration perCommand) {
    this.perCommand = perCommand;
  }
}
