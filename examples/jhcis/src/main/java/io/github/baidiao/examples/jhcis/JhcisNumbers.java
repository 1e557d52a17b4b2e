package io.github.baidiao.examples.jhcis;

import java.util.Optional;

/** JHCIS's numbers of visits and persons: int columns (confirmed by 3). */
final class JhcisNumbers {
  private JhcisNumbers() {}

  /**
   * Returns the number; empty for a text that JHCIS would not print so. MySQL itself takes any text
   * for one, {@code abc} for 0.
   */
  static Optional<Integer> of(String text) {
    if (!text.matches("0|[1-9][0-9]{0,9}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }
}
