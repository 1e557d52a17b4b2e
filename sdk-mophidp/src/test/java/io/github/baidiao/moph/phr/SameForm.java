package io.github.baidiao.moph.phr;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two JSON texts have the same keys, types and forms all the way down: a number for a
 * number, a list of as many, a date for a date, a time with an offset for a time with an offset
 * that is the same moment, and the same text for any other text.
 */
public final class SameForm {
  private SameForm() {}

  public static void assertSame(String resource, byte[] actual) throws IOException {
    compare("", json(resource(resource)), json(actual));
  }

  public static byte[] resource(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/moph/phr", name));
  }

  public static Object json(byte[] utf8) throws IOException {
    String text = new String(utf8, StandardCharsets.UTF_8);
    return new Moshi.Builder().build().adapter(Object.class).fromJson(text);
  }

  private static void compare(String path, Object expected, Object actual) {
    assertThat(actual).as(path).hasSameClassAs(expected);
    if (expected instanceof Map<?, ?> fields) {
      Map<?, ?> others = (Map<?, ?>) actual;
      assertThat(others.keySet()).as(path).isEqualTo(fields.keySet());
      fields.forEach((name, value) -> compare(path + "/" + name, value, others.get(name)));
    } else if (expected instanceof List<?> values) {
      List<?> others = (List<?>) actual;
      assertThat(others).as(path).hasSameSizeAs(values);
      for (int i = 0; i < values.size(); i++) {
        compare(path + "/" + i, values.get(i), others.get(i));
      }
    } else if (moment(expected).isPresent()) {
      assertThat(moment(actual).map(OffsetDateTime::toInstant))
          .as(path)
          .isEqualTo(moment(expected).map(OffsetDateTime::toInstant));
    } else {
      assertThat(actual).as(path).isEqualTo(expected);
    }
  }

  private static Optional<OffsetDateTime> moment(Object value) {
    try {
      return Optional.of(OffsetDateTime.parse(String.valueOf(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
