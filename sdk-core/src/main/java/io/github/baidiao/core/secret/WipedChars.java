package io.github.baidiao.core.secret;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Characters that only this object holds, until they are wiped. Thread-safe. */
final class WipedChars {
  private final char[] chars;
  private boolean wiped;

  WipedChars(char[] source) {
    chars = source.clone();
  }

  synchronized int length() {
    return chars.length;
  }

  synchronized <R extends @Nullable Object> R lend(String what, Function<char[], R> use) {
    if (wiped) {
      throw new IllegalStateException(what + " is closed");
    }
    char[] copy = chars.clone();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  synchronized void wipe() {
    Arrays.fill(chars, '\0');
    wiped = true;
  }
}
