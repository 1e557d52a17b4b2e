package io.github.baidiao.core.identity;

/** ASCII digits; Thai digits are letters to every system this SDK talks to. */
final class Digits {
  private Digits() {}

  static boolean areAll(CharSequence text, int length) {
    return text.length() == length && areAll(text);
  }

  static boolean areAll(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
