package io.github.baidiao.examples.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a long command is, on one line of a terminal that is written over and over. Blanks erase
 * it: Windows' own console takes no escape sequences unless told to.
 */
final class ProgressBar {
  private static final int CELLS = 30;

  // A resumed list runs through what is done at once: the bar begins after that, and a slow
  // terminal does not hold it up.
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final PrintWriter out;
  private final boolean shown;
  private final Clock clock;
  private final Instant start;
  private Instant nextDraw;
  private String drawn = "";
  private int total;
  private int done;

  ProgressBar(PrintWriter out, int total, boolean shown, Clock clock) {
    this.out = out;
    this.total = total;
    this.shown = shown;
    this.clock = clock;
    this.start = clock.instant();
    this.nextDraw = start;
  }

  /** Says how many there are, where that was not known from the start. */
  synchronized void total(int rows) {
    total = rows;
  }

  /** One more is done. */
  synchronized void step() {
    done++;
    if (shown) {
      Instant now = clock.instant();
      if (done == 1) {
        nextDraw = now.plus(BETWEEN);
      }
      if (done == total || !now.isBefore(nextDraw)) {
        draw(now);
        nextDraw = now.plus(BETWEEN);
      }
    }
  }

  private void draw(Instant now) {
    int full = (int) ((long) CELLS * done / total);
    double seconds = Duration.between(start, now).toMillis() / 1000.0;
    drawn =
        String.format(
            Locale.ROOT,
            "[%s%s] %d/%d, %.0f s",
            "#".repeat(full),
            ".".repeat(CELLS - full),
            done,
            total,
            seconds);
    out.print("\r" + drawn);
    out.flush();
  }

  /** Gives the line back. */
  synchronized void clear() {
    if (!drawn.isEmpty()) {
      out.print("\r" + " ".repeat(drawn.length()) + "\r");
      out.flush();
      drawn = "";
    }
  }
}
