package io.github.baidiao.moph.stub;

import java.time.Duration;

/** Something that goes wrong with a request, asked for by a test or a demonstration. */
public sealed interface Fault {
  /** The stub does what was asked; the connection breaks before the answer. */
  Fault LOST_ANSWER = new LostAnswer();

  /** The stub does nothing, and answers 500 {@code server_error}. */
  Fault SERVER_ERROR = new Refused("server_error");

  /** The stub does nothing, and answers with that error of the contract's catalogue. */
  static Fault refused(String code) {
    return new Refused(code);
  }

  /** The stub does what was asked, and answers later. */
  static Fault delay(Duration delay) {
    return new Delayed(delay);
  }

  /** See {@link #LOST_ANSWER}. */
  record LostAnswer() implements Fault {}

  /** See {@link #refused}. */
  record Refused(String code) implements Fault {}

  /** See {@link #delay}. */
  record Delayed(Duration delay) implements Fault {}
}
