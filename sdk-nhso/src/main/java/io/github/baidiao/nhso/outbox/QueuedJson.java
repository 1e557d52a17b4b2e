package io.github.baidiao.nhso.outbox;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of this package's own, version 1: written with its fields in order, and read back
 * strictly, so that a corrected payload with a misspelt field is refused. Its errors name fields
 * and hold no values.
 */
final class QueuedJson {
  private static final String VERSION = "1";

  private final Map<String, @Nullable Object> fields;

  private QueuedJson(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  static QueuedJson begin() {
    return part().with("version", VERSION);
  }

  /** An object within another. */
  static QueuedJson part() {
    return new QueuedJson(new LinkedHashMap<>());
  }

  QueuedJson with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  QueuedJson with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  <T> QueuedJson with(String name, Optional<T> value, Function<? super T, String> form) {
    value.ifPresent(present -> fields.put(name, form.apply(present)));
    return this;
  }

  <T> QueuedJson withPart(String name, Optional<T> value, Function<? super T, QueuedJson> form) {
    value.ifPresent(present -> fields.put(name, form.apply(present).fields));
    return this;
  }

  <T> QueuedJson withAll(String name, List<T> values, Function<? super T, String> form) {
    List<String> texts = new ArrayList<>();
    values.forEach(each -> texts.add(form.apply(each)));
    fields.put(name, texts);
    return this;
  }

  byte[] utf8() {
    try (Buffer text = new Buffer();
        JsonWriter writer = JsonWriter.of(text)) {
      writer.jsonValue(fields);
      return text.readByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a buffer does not fail", e);
    }
  }

  /** Reads what {@link #utf8} wrote, with these fields at most. */
  static QueuedJson read(byte[] utf8, String... names) {
    Object json;
    try {
      String text = new String(utf8, StandardCharsets.UTF_8);
      json = new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    } catch (IOException | JsonDataException e) {
      // Their messages quote the payload.
      throw wrong("not JSON");
    }
    QueuedJson read = object(json, "not an object").only(names);
    if (!VERSION.equals(read.fields.remove("version"))) {
      throw wrong("version");
    }
    return read;
  }

  private static QueuedJson object(@Nullable Object json, String otherwise) {
    if (!(json instanceof Map)) {
      throw wrong(otherwise);
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((name, value) -> fields.put(String.valueOf(name), value));
    return new QueuedJson(fields);
  }

  private QueuedJson only(String... names) {
    List<String> known = Arrays.asList(names);
    for (String name : fields.keySet()) {
      if (!name.equals("version") && !known.contains(name)) {
        // A name that nobody knows may be anything.
        throw wrong("unknown field");
      }
    }
    return this;
  }

  String text(String name) {
    return text(name, text -> text);
  }

  /** Returns a text as what it stands for. */
  <T> T text(String name, Function<String, T> form) {
    return optional(name, form).orElseThrow(() -> wrong(name));
  }

  <T> Optional<T> optional(String name, Function<String, T> form) {
    Object value = fields.get(name);
    return value == null ? Optional.empty() : Optional.of(formed(value, name, form));
  }

  boolean flag(String name) {
    Object value = fields.get(name);
    if (!(value instanceof Boolean)) {
      throw wrong(name);
    }
    return (Boolean) value;
  }

  Optional<QueuedJson> optionalPart(String name, String... names) {
    Object value = fields.get(name);
    return value == null ? Optional.empty() : Optional.of(object(value, name).only(names));
  }

  <T> List<T> texts(String name, Function<String, T> form) {
    Object value = fields.get(name);
    if (!(value instanceof List)) {
      throw wrong(name);
    }
    List<T> all = new ArrayList<>();
    for (Object each : (List<?>) value) {
      all.add(formed(each, name, form));
    }
    return all;
  }

  private static <T> T formed(@Nullable Object value, String name, Function<String, T> form) {
    if (!(value instanceof String)) {
      throw wrong(name);
    }
    try {
      return form.apply((String) value);
    } catch (SdkException | DateTimeException | NumberFormatException e) {
      // What the latter two say quotes the value.
      throw wrong(name);
    }
  }

  private static NhsoException wrong(String what) {
    return NhsoException.of(NhsoErrorCode.QUEUED_INVALID, what);
  }
}
