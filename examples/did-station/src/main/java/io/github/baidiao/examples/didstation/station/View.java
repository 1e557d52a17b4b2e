package io.github.baidiao.examples.didstation.station;

import java.time.Instant;
import java.util.Optional;

/**
 * Everything the window shows at one moment. Immutable; {@code toString} has nothing personal.
 *
 * @param screen which panel
 * @param busy whether the station works at something and takes no key but "start again"
 * @param notice what the operator is told beside it
 * @param reader what the card reader is at
 * @param desk which unit and device this is, once it is signed in
 * @param details what the panel shows
 */
public record View(
    Screen screen,
    boolean busy,
    Optional<Notice> notice,
    ReaderStatus reader,
    Optional<Desk> desk,
    Details details) {

  /**
   * The signed-in device and officer.
   *
   * @param officer the name, once the PIN was accepted
   * @param officerUntil when the officer has to sign in again
   */
  public record Desk(
      String unit,
      String unitName,
      String deviceName,
      boolean sandbox,
      Optional<String> officer,
      Optional<Instant> officerUntil) {
    @Override
    public String toString() {
      return "Desk[" + unit + "]";
    }
  }
}
