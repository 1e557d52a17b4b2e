package io.github.baidiao.card.scrub;

import io.github.baidiao.card.transport.Transcript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what is left of a person: any four of their bytes in a row. */
final class Remains {
  private static final int RUN = 4;

  /** Stay where they are: separators, blanks, padding, signs. */
  private static final String STAYS = "# \0.,-/()";

  /**
   * Where four bytes of a real field come up by chance: what stays or is invented, side by side.
   * The version and the number; an unknown day and month and the sex; an expiry that is none and
   * the card type.
   */
  private static final String BY_CHANCE =
      "00020002987 0003987 0004987 24010000124010615 24020615 24030615"
          + " 24030632 24031399 9999777 99990615";

  /** Words that an address's parts begin with, which stay; a longer one first. */
  private static final List<String> LABELS =
      Stream.of("หมู่ที่", "หมู่", "ตรอก", "ซอย", "ถนน", "ตำบล", "แขวง", "อำเภอ", "เขต", "จังหวัด")
          .map(label -> label.getBytes(Charset.forName("TIS-620")))
          .map(label -> new String(label, StandardCharsets.ISO_8859_1))
          .toList();

  private Remains() {}

  /** Returns the runs of a field that are found in a transcript, as hexadecimal. */
  static List<String> of(byte[] image, int offset, int length, Transcript transcript) {
    return of(image, offset, length, transcript, STAYS);
  }

  /** The same for a date, of which unknown parts (00) and what makes it none (9999) stay. */
  static List<String> ofDate(byte[] image, int offset, Transcript transcript) {
    return of(image, offset, 8, transcript, STAYS + "09");
  }

  private static List<String> of(
      byte[] image, int offset, int length, Transcript transcript, String stays) {
    String haystack = everything(transcript);
    List<String> found = new ArrayList<>();
    String field = new String(image, offset, length, StandardCharsets.ISO_8859_1);
    for (String label : LABELS) {
      field = field.replace(label, "\u2026".repeat(label.length())); // in no transcript
    }
    for (int at = 0; at + RUN <= length; at++) {
      String text = field.substring(at, at + RUN);
      // One digit between blanks and separators is anybody's: there are ten of them.
      boolean tells = text.chars().filter(c -> stays.indexOf(c) < 0).count() > 1;
      if (tells && !BY_CHANCE.contains(text) && haystack.contains(text)) {
        found.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1)));
      }
    }
    return found;
  }

  private static String everything(Transcript transcript) {
    var all = new ByteArrayOutputStream();
    for (var exchange : transcript.exchanges()) {
      all.writeBytes(exchange.command());
    }
    for (var exchange : transcript.exchanges()) {
      byte[] answer = exchange.answer();
      all.write(answer, 0, answer.length - 2); // one field may come in two answers
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
