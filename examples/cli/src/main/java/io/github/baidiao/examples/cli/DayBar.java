package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.phr.reconcile.PhrReconcileProgress;

/** Moves a progress bar by days, those of earlier runs included. */
final class DayBar {
  private DayBar() {}

  static PhrReconcileProgress of(Runnable step) {
    int[] stepped = {0};
    return (day, done, days) -> {
      while (stepped[0] < done) {
        stepped[0]++;
        step.run();
      }
    };
  }
}
