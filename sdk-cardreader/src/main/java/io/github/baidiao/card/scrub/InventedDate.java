package io.github.baidiao.card.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A date of the same form: a year, month and day become fixed ones, and what is unknown (00) stays.
 *
 * <p>What makes an expiry none (9999, a month over 12, a day over 31) stays too: which literal a
 * lifelong card carries is unknown, and a transcript can tell. In another date such a month or day
 * may be part of something else, read by a map that does not fit the card: it becomes 13 or 32.
 */
final class InventedDate {
  // Years that no card has, so that what is left of a person would stand out.
  static final InventedDate BIRTH = new InventedDate("2401");
  static final InventedDate ISSUE = new InventedDate("2402");
  static final InventedDate EXPIRY = new InventedDate("2403");

  private static final int LENGTH = 8;

  private final String year;

  private InventedDate(String year) {
    this.year = year;
  }

  void write(byte[] read, byte[] out, int at) {
    for (int i = at; i < at + LENGTH; i++) {
      if (read[i] < '0' || read[i] > '9') {
        InventedText.write(read, out, at, at + LENGTH);
        return;
      }
    }
    String date = new String(Arrays.copyOfRange(read, at, at + LENGTH), StandardCharsets.US_ASCII);
    String invented =
        year(date.substring(0, 4))
            + part(date.substring(4, 6), "12", "06", "13")
            + part(date.substring(6), "31", "15", "32");
    System.arraycopy(invented.getBytes(StandardCharsets.US_ASCII), 0, out, at, LENGTH);
  }

  private String year(String read) {
    return read.equals("9999") || read.equals("0000") ? read : year;
  }

  private String part(String read, String highest, String invented, String impossible) {
    if (read.equals("00") || (this == EXPIRY && read.compareTo(highest) > 0)) {
      return read;
    }
    return read.compareTo(highest) > 0 ? impossible : invented;
  }
}
