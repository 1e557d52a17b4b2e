package io.github.baidiao.core.identity;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A name in one script: title, first, middle and last name, each as it was written, blanks inside
 * included. Immutable; {@code toString} is masked.
 *
 * <p>{@code build()} throws an {@link InvalidValueException} ({@code CORE-105}) without a first and
 * a last name, and for a part that is blank or holds a {@code #} or a control character.
 */
@ValueStyle
@Value.Immutable
public abstract class PersonName {
  private static final char SEPARATOR = '#';
  private static final int SLOTS = 4;

  PersonName() {}

  public abstract Optional<String> title();

  public abstract Optional<String> first();

  public abstract Optional<String> middle();

  public abstract Optional<String> last();

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the card's form {@code title#first#middle#last}; an empty slot is absent.
   *
   * @throws InvalidValueException ({@code CORE-105}) for another number of slots or no name in them
   */
  public static PersonName parse(String slots) {
    String[] parts = slots.split(String.valueOf(SEPARATOR), -1);
    if (parts.length != SLOTS) {
      throw new InvalidValueException(CoreErrorCode.PERSON_NAME_INVALID, "four slots");
    }
    return builder()
        .title(filled(parts[0]))
        .first(filled(parts[1]))
        .middle(filled(parts[2]))
        .last(filled(parts[3]))
        .build();
  }

  private static Optional<String> filled(String slot) {
    String text = slot.trim();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Value.Check
  void check() {
    if (!first().isPresent() && !last().isPresent()) {
      throw new InvalidValueException(CoreErrorCode.PERSON_NAME_INVALID, "no name");
    }
    title().ifPresent(PersonName::checkPart);
    first().ifPresent(PersonName::checkPart);
    middle().ifPresent(PersonName::checkPart);
    last().ifPresent(PersonName::checkPart);
  }

  private static void checkPart(String part) {
    if (part.indexOf(SEPARATOR) >= 0) {
      throw new InvalidValueException(CoreErrorCode.PERSON_NAME_INVALID, "separator in a name");
    }
    if (part.trim().isEmpty()) {
      throw new InvalidValueException(CoreErrorCode.PERSON_NAME_INVALID, "blank part");
    }
    for (int i = 0; i < part.length(); i++) {
      if (Character.isISOControl(part.charAt(i))) {
        throw new InvalidValueException(CoreErrorCode.PERSON_NAME_INVALID, "control character");
      }
    }
  }

  private Stream<String> parts() {
    return Stream.of(title(), first(), middle(), last())
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  /** Returns the parts that are there, with one blank between them. */
  public String full() {
    return parts().collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "PersonName[masked]";
  }

  /** Builds a {@link PersonName}; a first or a last name is needed. */
  public static final class Builder extends ImmutablePersonName.Builder {
    Builder() {}
  }
}
