package io.github.baidiao.examples.jhcis.stub;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import okio.Buffer;

/** What a stub was sent, of which it wants certain fields and knows no others. */
record Json(Map<?, ?> fields) {
  static Json of(String body, Set<String> needed, Set<String> allowed) {
    try {
      Object read = JsonReader.of(new Buffer().writeUtf8(body)).readJsonValue();
      Map<?, ?> fields = (Map<?, ?>) read;
      if (fields == null || !fields.keySet().containsAll(needed)) {
        throw new IllegalStateException("of the fields only " + body.length() + " characters");
      }
      for (Object name : fields.keySet()) {
        if (!needed.contains(name) && !allowed.contains(name)) {
          throw new IllegalStateException("unknown field " + name);
        }
      }
      return new Json(fields);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String name) {
    return (String) fields.get(name);
  }

  long number(String name) {
    return ((Number) fields.get(name)).longValue();
  }
}
