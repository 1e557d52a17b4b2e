package io.github.baidiao.benchmarks.stations;

/** An answer that the flow of a station must not get. */
final class WrongAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;

  WrongAnswer(String what) {
    super(what);
    this.what = what;
  }

  /** Returns at what. */
  String what() {
    return what;
  }
}
