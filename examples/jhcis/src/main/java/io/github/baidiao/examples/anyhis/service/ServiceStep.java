package io.github.baidiao.examples.anyhis.service;

import java.time.LocalDate;

/** One of the things that the service does each time. Called by one thread. */
public interface ServiceStep {

  /** Returns what it is called in the status and to the listener. */
  String name();

  /** Does it for those days; ends soon when the thread is interrupted. */
  void run(LocalDate from, LocalDate to);

  /** What a step does. */
  @FunctionalInterface
  interface Work {
    void run(LocalDate from, LocalDate to);
  }

  static ServiceStep of(String name, Work work) {
    return new ServiceStep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void run(LocalDate from, LocalDate to) {
        work.run(from, to);
      }
    };
  }
}
