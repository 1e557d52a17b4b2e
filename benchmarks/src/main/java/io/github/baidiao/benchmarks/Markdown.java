package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.Results.Spread;
import java.util.Locale;

/** Lines and tables in Markdown, and figures as they stand in them. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  void row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
  }

  void rule(int cells) {
    text.append('|').append("---|".repeat(cells)).append('\n');
  }

  static String time(double nanoseconds) {
    if (nanoseconds < 1e3) {
      return String.format(Locale.ROOT, "%.0f ns", nanoseconds);
    }
    if (nanoseconds < 1e6) {
      return String.format(Locale.ROOT, "%.1f µs", nanoseconds / 1e3);
    }
    return nanoseconds < 1e9
        ? String.format(Locale.ROOT, "%.2f ms", nanoseconds / 1e6)
        : String.format(Locale.ROOT, "%.2f s", nanoseconds / 1e9);
  }

  /** {@code median (least to most)}; the median alone after a single round. */
  static String time(Spread spread) {
    String median = time(spread.median());
    return spread.least() == spread.most()
        ? median
        : median + " (" + time(spread.least()) + " to " + time(spread.most()) + ")";
  }

  /** {@code median (least to most)}; the median alone after a single round. */
  static String spread(String format, Spread spread, double factor) {
    String median = String.format(Locale.ROOT, format, spread.median() * factor);
    return spread.least() == spread.most()
        ? median
        : String.format(
            Locale.ROOT,
            "%s (" + format + " to " + format + ")",
            median,
            spread.least() * factor,
            spread.most() * factor);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
