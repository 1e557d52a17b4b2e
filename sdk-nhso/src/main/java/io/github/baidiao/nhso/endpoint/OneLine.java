package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import org.jspecify.annotations.Nullable;

/** What every text of a request has in common: not blank, one line, bounded. */
final class OneLine {
  private OneLine() {}

  static boolean isOne(String text, int maxLength) {
    return !text.trim().isEmpty()
        && text.length() <= maxLength
        && text.chars().noneMatch(Character::isISOControl);
  }

  static void check(String text, int maxLength, NhsoErrorCode otherwise, @Nullable String name) {
    if (!isOne(text, maxLength)) {
      throw name == null ? NhsoException.of(otherwise) : NhsoException.of(otherwise, name);
    }
  }

  /** Checks a field for which no length is known; 255 is our own limit. */
  static void check(String text, String name) {
    check(text, 255, NhsoErrorCode.REQUEST_INVALID, name);
  }
}
