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
 * absent. Unknown fields are not looked at; numbers count as the text they are written as, without
 * zeros at the end of a fraction; a number of 2^53 or more is absent, since it was rounded.
 * Immutable.
 */
public final class JsonFields {
  // Our own limit.
  private static final int MAX_TEXT_LENGTH = 200;

  private static final double FIRST_INEXACT = 0x1p53;

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

  /**
   * Returns whether the field has nothing in it: absent, null, a blank text, an empty list or
   * object.
   */
  public boolean isEmpty(String name) {
    Object value = fields.get(name);
    return value == null
        || (value instanceof String && ((String) value).trim().isEmpty())
        || (value instanceof List && ((List<?>) value).isEmpty())
        || (value instanceof Map && ((Map<?, ?>) value).isEmpty());
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
    return exactText(fields.get(name));
  }

  private static Optional<String> exactText(@Nullable Object value) {
    if (value instanceof String) {
      return Optional.of((String) value);
    }
    return value instanceof Double ? number((Double) value) : Optional.empty();
  }

  // Below 2^53 each whole number is exact: 13 and 15 digits are.
  private static Optional<String> number(Double value) {
    return Math.abs(value) < FIRST_INEXACT
        ? Optional.of(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  /** Returns the texts of a list as they were sent; what is no text in it is left out. */
  public List<String> exactTexts(String name) {
    Object value = fields.get(name);
    if (!(value instanceof List)) {
      return Collections.emptyList();
    }
    return ((List<?>) value)
        .stream()
            .map(JsonFields::exactText)
            .filter(Optional::isPresent)
            .map(Optional::get)
            .collect(Collectors.toList());
  }

  /** Returns the texts of a list that holds nothing else; empty for anything else. */
  public Optional<List<String>> onlyTexts(String name) {
    Object value = fields.get(name);
    return Optional.of(exactTexts(name))
        .filter(all -> value instanceof List && all.size() == ((List<?>) value).size());
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

  /** Returns the names of the fields, in the order they were sent. */
  public List<String> names() {
    return fields.keySet().stream().map(String::valueOf).collect(Collectors.toList());
  }

  /** Returns an object within this one. */
  public Optional<JsonFields> object(String name) {
    return of(fields.get(name));
  }

  /** Returns the objects of a list; what is no object in it is left out. */
  public List<JsonFields> objects(String name) {
    return objects(fields.get(name));
  }

  private static List<JsonFields> objects(@Nullable Object value) {
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

  /** Returns the objects of a list that holds nothing else; empty for anything else. */
  public Optional<List<JsonFields>> onlyObjects(String name) {
    return list(fields.get(name));
  }

  /**
   * Returns the objects of JSON that is itself such a list; empty for any other.
   *
   * @param json as for {@link #of}
   */
  public static Optional<List<JsonFields>> list(@Nullable Object json) {
    return Optional.of(objects(json))
        .filter(all -> json instanceof List && all.size() == ((List<?>) json).size());
  }
}
