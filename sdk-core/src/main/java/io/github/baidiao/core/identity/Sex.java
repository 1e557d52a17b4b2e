package io.github.baidiao.core.identity;

import java.util.Optional;

/** The sex in the civil registration. */
public enum Sex {
  MALE('1', "M"),
  FEMALE('2', "F");

  private final char digit;
  private final String letter;

  Sex(char digit, String letter) {
    this.digit = digit;
    this.letter = letter;
  }

  /**
   * Returns the sex that {@code 1} or {@code 2} stands for on the card and in NHSO's older
   * services, if it is one of them.
   */
  public static Optional<Sex> ofDigit(String digit) {
    for (Sex sex : values()) {
      if (digit.length() == 1 && digit.charAt(0) == sex.digit) {
        return Optional.of(sex);
      }
    }
    return Optional.empty();
  }

  /** Returns the digit used on the card, {@code 1} or {@code 2}. */
  public char digit() {
    return digit;
  }

  /** Returns {@code M} or {@code F}. */
  public String letter() {
    return letter;
  }
}
