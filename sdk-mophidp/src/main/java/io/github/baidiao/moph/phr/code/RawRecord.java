package io.github.baidiao.moph.phr.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that goes to the server as it is: care plans, claims and diagnostic reports, whose
 * form MOPH has not published ("unknown"). Whoever has it from MOPH gives it here. Immutable;
 * {@code toString} is masked.
 */
public final class RawRecord {
  private static final int DEEPEST = 20;

  private final Map<String, Object> fields;

  private RawRecord(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Takes an object, copied.
   *
   * @param fields texts, numbers, booleans, lists and maps of these; no null
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-911} for anything else in it
   */
  public static RawRecord of(Map<String, ?> fields) {
    return new RawRecord(map(fields, 0));
  }

  private static Map<String, Object> map(Map<?, ?> from, int depth) {
    FieldRule.require(depth < DEEPEST, "record", "nested too deeply");
    Map<String, Object> copy = new LinkedHashMap<>();
    from.forEach(
        (name, value) -> {
          FieldRule.text("name in a record", Optional.of(String.valueOf(name)));
          copy.put(String.valueOf(name), value(value, depth + 1));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Object value(@Nullable Object value, int depth) {
    if (value instanceof Map) {
      return map((Map<?, ?>) value, depth);
    }
    if (value instanceof List) {
      FieldRule.require(depth < DEEPEST, "record", "nested too deeply");
      List<Object> copy = new ArrayList<>();
      ((List<?>) value).forEach(each -> copy.add(value(each, depth + 1)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Number) {
      return number((Number) value);
    }
    FieldRule.require(
        value instanceof Boolean || value instanceof String, "record", "neither text nor number");
    if (value instanceof String && !((String) value).trim().isEmpty()) {
      FieldRule.text("record", Optional.of((String) value));
    }
    return Objects.requireNonNull(value);
  }

  // One form for one number, however it came: 2 for 2.0, as the server's own examples write it.
  private static BigDecimal number(Number value) {
    String text = value.toString();
    FieldRule.require(text.matches("-?[0-9.]+([eE][+-]?[0-9]{1,2})?"), "record", "number");
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    FieldRule.number("record", Optional.of(plain));
    return plain;
  }

  /** Returns the fields in their order, unmodifiable to any depth; numbers as decimals. */
  public Map<String, Object> fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawRecord && ((RawRecord) other).fields.equals(fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return "RawRecord[masked]";
  }
}
