package io.github.baidiao.benchmarks.stations;

/** An answer that the flow of a station must not get; the message says at what. */
final class WrongAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongAnswer(String what) {
    super(what);
  }
}
