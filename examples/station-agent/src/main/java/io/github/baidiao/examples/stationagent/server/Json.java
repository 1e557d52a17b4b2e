package io.github.baidiao.examples.stationagent.server;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of maps, lists, texts, numbers and booleans, in UTF-8. */
public final class Json {
  private static final double EXACT = 1L << 53;
  private static final JsonAdapter<Object> ADAPTER =
      new Moshi.Builder().build().adapter(Object.class);

  private Json() {}

  /** Writes it; whole numbers that were read are written as whole numbers again. */
  public static byte[] write(Object value) {
    return ADAPTER.toJson(plain(value)).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads one object; empty for anything else. */
  public static Optional<Map<String, Object>> readObject(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      Object value = ADAPTER.fromJson(text);
      return value instanceof Map<?, ?> map ? Optional.of(withNames(map)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Moshi's message quotes what it read: it goes nowhere.
      return Optional.empty();
    }
  }

  private static Map<String, Object> withNames(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (name != null && value != null) {
            named.put(name.toString(), value);
          }
        });
    return named;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT) {
      return number.longValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, item) -> copy.put(String.valueOf(name), plain(item)));
      return copy;
    }
    return value;
  }
}
