package io.github.baidiao.core.http;

import com.squareup.moshi.Moshi;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.MediaType;

/** What a call carries, and its label. The bytes are made when the call is sent. */
abstract class CallBody {
  private static final Moshi MOSHI =
      new Moshi.Builder().add(BigDecimal.class, new ExactNumber().nullSafe()).build();
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final MediaType type;
  private final String description;

  private CallBody(MediaType type, String description) {
    this.type = type;
    this.description = description;
  }

  static CallBody json(Object wire) {
    return new CallBody(JSON, "JSON of " + wire.getClass().getSimpleName()) {
      @Override
      byte[] bytes() {
        return MOSHI.adapter(Object.class).toJson(wire).getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  static CallBody form(Map<String, String> fields) {
    StringBuilder pairs = new StringBuilder();
    fields.forEach(
        (name, value) ->
            pairs
                .append(pairs.length() == 0 ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return of(FORM, pairs.toString().getBytes(StandardCharsets.US_ASCII));
  }

  static CallBody of(MediaType type, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new CallBody(type, "bytes") {
      @Override
      byte[] bytes() {
        return copy;
      }
    };
  }

  private static String encoded(String text) {
    try {
      return URLEncoder.encode(text, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  MediaType type() {
    return type;
  }

  /** Returns what it is made of, without any value. */
  String description() {
    return description;
  }

  /** Makes the bytes; what it throws may quote a value. */
  abstract byte[] bytes();
}
