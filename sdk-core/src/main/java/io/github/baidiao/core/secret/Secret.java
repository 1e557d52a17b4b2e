package io.github.baidiao.core.secret;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A token or a password: copied in, lent out for one use, wiped on close. Thread-safe.
 *
 * <p>It has no {@code equals}, cannot be serialized, and its {@code toString} is a constant.
 */
public final class Secret implements AutoCloseable {
  private final WipedChars chars;

  private Secret(char[] source) {
    chars = new WipedChars(source);
  }

  /** Copies the characters; the caller wipes its own array. */
  public static Secret of(char[] source) {
    return new Secret(source);
  }

  /**
   * Copies the text. A {@code String} cannot be wiped: prefer an array where the secret comes from
   * a person.
   */
  public static Secret of(CharSequence source) {
    char[] copy = new char[source.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = source.charAt(i);
    }
    try {
      return new Secret(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /** Returns whether there is nothing in it. */
  public boolean isEmpty() {
    return chars.length() == 0;
  }

  /**
   * Lends a copy of the characters, which is wiped when {@code use} returns.
   *
   * @throws IllegalStateException when this secret is closed
   */
  public <R extends @Nullable Object> R use(Function<char[], R> use) {
    return chars.lend("Secret", use);
  }

  /** Wipes the characters; a second call does nothing. */
  @Override
  public void close() {
    chars.wipe();
  }

  @Override
  public String toString() {
    return "Secret[masked]";
  }
}
