package io.github.baidiao.moph.phr.json;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.visit.PhrVisit;

/**
 * The neutral JSON of a visit, {@code baidiao-visit/1}: one visit, UTF-8, at most 4 MiB.
 *
 * <p>Read strictly: an unknown field, a null, a number as a text, a time without an offset is
 * refused by its JSON Pointer; nothing is guessed or repaired. Whatever is only unwise passes, and
 * is the checker's to find.
 */
public final class VisitJson {
  /** What the field {@code format} says. */
  public static final String FORMAT = "baidiao-visit/1";

  /** The most a file may hold, 4 MiB: our own limit. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private VisitJson() {}

  /**
   * Reads a visit.
   *
   * @throws MophException {@code MOPH-913} for another format; {@code MOPH-912} for anything else
   *     that is wrong, with the JSON Pointer of the field as its detail and never a value
   */
  public static PhrVisit read(byte[] utf8) {
    if (utf8.length > MAX_BYTES) {
      throw MophException.of(MophErrorCode.VISIT_JSON_INVALID, "more than " + MAX_BYTES + " bytes");
    }
    StrictObject file = StrictObject.parseWithPointers(utf8, MophErrorCode.VISIT_JSON_INVALID);
    if (!file.text("format").equals(FORMAT)) {
      throw MophException.of(MophErrorCode.VISIT_FORMAT_UNKNOWN, "/format");
    }
    return VisitParts.visit(file);
  }

  /** Writes a visit; {@link #read} gives it back, but for zeros at the end of fractions. */
  public static byte[] write(PhrVisit visit) {
    return VisitParts.json(new JsonText().with("format", FORMAT), visit).utf8();
  }
}
