package io.github.baidiao.moph.document;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object being written, its fields in order; what is absent is left out. Not thread-safe.
 */
public final class JsonText {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  public JsonText with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public JsonText with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  public JsonText with(String name, long value) {
    fields.put(name, value);
    return this;
  }

  public JsonText with(String name, double value) {
    fields.put(name, value);
    return this;
  }

  /** A number with the digits it has, never with an exponent. */
  public JsonText with(String name, BigDecimal value) {
    fields.put(name, new BigDecimal(value.toPlainString()));
    return this;
  }

  public JsonText with(String name, Instant value) {
    return with(name, value.toString());
  }

  public JsonText with(String name, Enum<?> value) {
    return with(name, value.name());
  }

  public JsonText with(String name, Optional<String> value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  public JsonText withFlag(String name, Optional<Boolean> value) {
    value.ifPresent(present -> with(name, present.booleanValue()));
    return this;
  }

  public JsonText withNumber(String name, Optional<BigDecimal> value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  public JsonText with(String name, JsonText value) {
    fields.put(name, value.fields);
    return this;
  }

  public <T> JsonText with(String name, Optional<T> value, Function<? super T, JsonText> form) {
    value.ifPresent(present -> with(name, form.apply(present)));
    return this;
  }

  public <T> JsonText withAll(String name, List<T> values, Function<? super T, JsonText> form) {
    List<Object> all = new ArrayList<>();
    values.forEach(each -> all.add(form.apply(each).fields));
    fields.put(name, all);
    return this;
  }

  /** A list that is left out when there is nothing in it. */
  public <T> JsonText withAny(String name, List<T> values, Function<? super T, JsonText> form) {
    return values.isEmpty() ? this : withAll(name, values, form);
  }

  public JsonText withTexts(String name, List<String> values) {
    fields.put(name, new ArrayList<>(values));
    return this;
  }

  /** Puts all of these in: texts, numbers, booleans, lists and maps of them. */
  public JsonText withFields(Map<String, Object> values) {
    fields.putAll(values);
    return this;
  }

  /** Returns the object as UTF-8. */
  public byte[] utf8() {
    try (Buffer text = new Buffer();
        JsonWriter writer = JsonWriter.of(text)) {
      @Nullable Object all = fields;
      writer.jsonValue(all);
      return text.readByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a buffer does not fail", e);
    }
  }
}
