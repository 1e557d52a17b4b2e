package io.github.baidiao.card.simulator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a person file, read strictly. What it throws names the field and the rule,
 * never what is in the file.
 */
final class FileObject {
  // Told only when it looks like a name: in a broken file a person's number can stand there.
  private static final Pattern KEY = Pattern.compile("[A-Za-z]{1,40}[0-9]{0,2}");

  private final String prefix;
  private final Map<?, ?> fields;

  FileObject(String prefix, Map<?, ?> fields) {
    this.prefix = prefix;
    this.fields = fields;
  }

  /** Refuses every field but these. */
  FileObject allowing(String... names) {
    Set<String> known = new HashSet<>(Arrays.asList(names));
    for (Object key : fields.keySet()) {
      if (!known.contains(key)) {
        String name = String.valueOf(key);
        throw wrong(KEY.matcher(name).matches() ? name : "?", "unknown field");
      }
    }
    return this;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  String text(String field, String pattern) {
    String value = text(field);
    if (!value.matches(pattern)) {
      throw wrong(field, "must match " + pattern);
    }
    return value;
  }

  String text(String field) {
    Object value = fields.get(field);
    if (!(value instanceof String)) {
      throw wrong(field, value == null ? "missing" : "must be a string");
    }
    return (String) value;
  }

  int number(String field, int least, int most) {
    Object value = fields.get(field);
    if (!(value instanceof Double)
        || (Double) value != Math.rint((Double) value)
        || (Double) value < least
        || (Double) value > most) {
      throw wrong(field, "must be a number from " + least + " to " + most);
    }
    return ((Double) value).intValue();
  }

  boolean flag(String field) {
    Object value = fields.get(field);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong(field, "true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  /** Which of these words it is; the first when it is missing. */
  int choice(String field, String... words) {
    Object value = fields.get(field);
    int at = value == null ? 0 : Arrays.asList(words).indexOf(value);
    if (at < 0) {
      throw wrong(field, "\"" + String.join("\" or \"", words) + "\"");
    }
    return at;
  }

  FileObject object(String field) {
    Object value = fields.get(field);
    if (!(value instanceof Map)) {
      throw wrong(field, value == null ? "missing" : "must be an object");
    }
    return new FileObject(prefix + field + ".", (Map<?, ?>) value);
  }

  @Nullable FileObject optionalObject(String field) {
    return has(field) ? object(field) : null;
  }

  RuntimeException wrong(String field, String rule) {
    return SimulatedPerson.invalid(prefix + field + ": " + rule);
  }
}
