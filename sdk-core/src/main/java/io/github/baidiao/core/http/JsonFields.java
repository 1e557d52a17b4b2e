package io.github.baidiao.core.http;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object from a service, for the codec of its client: read one by one so
 * that a spoiled one does not take the others with it: a field of another type than asked for is
 * absent. Unknown fields are not looked at; numbers count as the text they are written as.
 * Immutable.
 */
public final class JsonFields {
  // Our own limit.
  private static final int MAX_TEXT_LENGTH = 200;

  private final Map<?, ?> fields;

  private JsonFields(Map<?, ?> fields) {
    this.fields = fields;
  }

  /**
   * Returns the fields of what Moshi read as a map; empty for any other JSON.
   *
   * @param json maps, lists, texts, doubles, booleans and null
   */
  public static Optional<JsonFields> of(@Nullable Object json) {
    return json instanceof Map ? Optional.of(new JsonFields((Map<?, ?>) json)) : Optional.empty();
  }

  /** Returns whether the field is there and not null. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** Returns a text on one line, of at most 200 UTF-16 units. */
  public Optional<String> text(String name) {
    return text(name, MAX_TEXT_LENGTH);
  }

  /** Returns a text on one line, cut at a length in UTF-16 units. */
  public Optional<String> text(String name, int maxLength) {
    return exactText(name).flatMap(text -> PlainText.of(text, maxLength));
  }

  /** Returns a text as it was sent, of whatever length. */
  public Optional<String> exactText(String name) {
    Object value = fields.get(name);
    if (value instanceof String) {
      return Optional.of((String) value);
    }
    return value instanceof Double ? number((Double) value) : Optional.empty();
  }

  // Whole numbers up to 2^53 are exact in a double: 13 and 16 digits are.
  private static Optional<String> number(Double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(value).toPlainString());
  }

  /** Returns the texts of a list as they were sent; what is no text in it is left out. */
  public List<String> texts(String name) {
    Object value = fields.get(name);
    if (!(value instanceof List)) {
      return Collections.emptyList();
    }
    return ((List<?>) value)
        .stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toList());
  }

  /** Returns a boolean, or a text that says {@code true} or {@code false}. */
  public Optional<Boolean> flag(String name) {
    Object value = fields.get(name);
    if (value instanceof Boolean) {
      return Optional.of((Boolean) value);
    }
    return text(name)
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::valueOf);
  }

  /** Returns an object within this one. */
  public Optional<JsonFields> object(String name) {
    return of(fields.get(name));
  }

  /** Returns the objects of a list; what is no object in it is left out. */
  public List<JsonFields> objects(String name) {
    Object value = fields.get(name);
    if (!(value instanceof List)) {
      return Collections.emptyList();
    }
    return ((List<?>) value)
        .stream()
            .map(JsonFields::of)
            .filter(Optional::isPresent)
            .map(Optional::get)
            .collect(Collectors.toList());
  }
}
