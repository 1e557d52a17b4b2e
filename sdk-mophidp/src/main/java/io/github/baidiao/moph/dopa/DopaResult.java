package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.moph.dopa.CardStatus.Kind;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What DOPA's codes and texts mean, in its own answer and in those of a gateway. Only a code 0 that
 * nothing beside it contradicts is normal.
 */
final class DopaResult {
  private static final Pattern CODE = Pattern.compile("-?[0-9]{1,9}");
  private static final int MAX_TEXT = 500;

  private DopaResult() {}

  /** Reads the fields of a {@code CardStatusOut} (confirmed by 5); empty when it is none. */
  static Optional<CardStatus> status(JsonFields fields) {
    Optional<Boolean> isError = fields.flag("IsError");
    Optional<Integer> code =
        fields.text("Code").filter(text -> CODE.matcher(text).matches()).map(Integer::valueOf);
    if (!isError.isPresent() || !code.isPresent()) {
      return Optional.empty();
    }
    Optional<String> description = fields.text("Desc", MAX_TEXT);
    Optional<String> text =
        description.isPresent() ? description : fields.text("ErrorMessage", MAX_TEXT);
    return Optional.of(of(code.get(), !isError.get(), text));
  }

  /**
   * Makes the status.
   *
   * @param saysGood whether what stands beside the code says that the card is good
   */
  static CardStatus of(int code, boolean saysGood, Optional<String> text) {
    return CardStatus.of(kind(code, saysGood, text.orElse("")), OptionalInt.of(code), text);
  }

  private static Kind kind(int code, boolean saysGood, String text) {
    switch (code) {
      case 0:
        return saysGood && !speaksOfTrouble(text) ? Kind.NORMAL : Kind.NOT_NORMAL;
      case 2:
        return Kind.VOID;
      case 4:
        // Older "ไม่พบเลข Laser จาก PID นี้", newer "ไม่พบเลขรหัสกำกับบัตร จาก...".
        return text.contains("ไม่พบ") ? Kind.LASER_NOT_FOUND : Kind.DATA_MISMATCH;
      case 5:
        return Kind.INCOMPLETE;
      default:
        return Kind.NOT_NORMAL;
    }
  }

  /** Returns whether a text says the contrary of "normal". */
  static boolean speaksOfTrouble(String text) {
    return text.contains("ไม่") || text.contains("สิ้นสภาพ");
  }
}
