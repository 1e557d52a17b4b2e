package io.github.baidiao.core.error;

/**
 * A stable code for one kind of fault or refusal, implemented by one enum per package.
 *
 * <p>The operator texts stand in {@code errors_en.properties} and {@code errors_th.properties}
 * (UTF-8) beside the enum, under the keys {@code <id>.what} (what happened) and {@code <id>.todo}
 * (what the operator does now).
 */
public interface ErrorCode {

  /**
   * Returns the code itself, for example {@code CORE-101}: it never changes its meaning between
   * releases.
   */
  String id();

  /** Returns what a program should do next. */
  Advice advice();

  /** Returns the texts for the operator. */
  default OperatorText operatorText() {
    return OperatorText.of(this);
  }
}
