package io.github.baidiao.core.secret;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A numeric PIN as a person typed it, 4 to 12 digits: copied in, lent out for one use, wiped on
 * close. Thread-safe.
 *
 * <p>It has no {@code equals}, cannot be serialized, and its {@code toString} is a constant that
 * does not tell its length.
 */
public final class Pin implements AutoCloseable {
  private static final int MIN_DIGITS = 4;
  private static final int MAX_DIGITS = 12;

  private final WipedChars digits;

  private Pin(char[] source) {
    digits = new WipedChars(source);
  }

  /**
   * Copies the digits; the caller wipes its own array.
   *
   * @throws InvalidValueException when it is not 4 to 12 digits
   */
  public static Pin of(char[] source) {
    if (source.length < MIN_DIGITS || source.length > MAX_DIGITS) {
      throw new InvalidValueException(CoreErrorCode.PIN_INVALID, "4 to 12 digits");
    }
    for (char c : source) {
      if (c < '0' || c > '9') {
        throw new InvalidValueException(CoreErrorCode.PIN_INVALID, "digits only");
      }
    }
    return new Pin(source);
  }

  /**
   * Lends a copy of the digits, which is wiped when {@code use} returns.
   *
   * @throws IllegalStateException when this PIN is closed
   */
  public <R extends @Nullable Object> R use(Function<char[], R> use) {
    return digits.lend("Pin", use);
  }

  /** Wipes the digits; a second call does nothing. */
  @Override
  public void close() {
    digits.wipe();
  }

  @Override
  public String toString() {
    return "Pin[masked]";
  }
}
