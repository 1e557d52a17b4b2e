package io.github.baidiao.moph.aal;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Locale;

/**
 * How large a QR code must be to be scanned by any phone: what {@code MOPH-702} names. The sides
 * are those of the code with its quiet zone.
 */
public enum QrRule {
  /** At least 4 dots to a module (DENSO WAVE). */
  DOTS_PER_MODULE(4, "dots for each module"),
  /** At least 25 mm on paper: our own limit. */
  PRINTED_SIDE(25, "mm on paper"),
  /** At least 40 mm on a screen: our own limit. */
  SCREEN_SIDE(40, "mm on a screen");

  private final int least;
  private final String what;

  QrRule(int least, String what) {
    this.least = least;
    this.what = what;
  }

  /** Returns the smallest number that holds, in the rule's own unit. */
  public int least() {
    return least;
  }

  int require(int number) {
    require((double) number);
    return number;
  }

  void require(double number) {
    if (!(number >= least)) {
      throw MophException.of(
          MophErrorCode.QR_TOO_SMALL,
          String.format(Locale.ROOT, "%.1f %s, needs %d", number, what, least));
    }
  }
}
