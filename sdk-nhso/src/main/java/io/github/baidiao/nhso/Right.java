package io.github.baidiao.nhso;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A right to treatment, main ({@code UCS}, {@code SSS}, {@code OFC}, {@code LGO}, {@code WEL} ...)
 * or sub ({@code 89} ...): an open list. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class Right {
  // "(UCS) name" is confirmed by 5 sources; a text of another form is kept whole as the name.
  // 20 is our own limit.
  private static final Pattern CODE_AND_NAME = Pattern.compile("\\(([^()\\s]{1,20})\\)\\s*(.*)");

  Right() {}

  /** The code in brackets, without them, if there was one. */
  public abstract Optional<String> code();

  /** The Thai name, if there was one. */
  public abstract Optional<String> name();

  /** Returns the right with this code and name. */
  public static Right of(Optional<String> code, Optional<String> name) {
    return ImmutableRight.builder().code(code).name(name).build();
  }

  /** Returns the right that a text of the form {@code (UCS) name} names; another form is a name. */
  public static Right parse(String text) {
    Matcher matcher = CODE_AND_NAME.matcher(text);
    if (!matcher.matches()) {
      return of(Optional.empty(), Optional.of(text));
    }
    String name = matcher.group(2);
    return of(Optional.of(matcher.group(1)), name.isEmpty() ? Optional.empty() : Optional.of(name));
  }

  @Override
  public String toString() {
    return "Right[masked]";
  }
}
