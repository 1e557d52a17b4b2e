package io.github.baidiao.nhso.rights;

import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The invented answers under {@code nhso/rights}, written by hand from the protocol document. */
final class RightFiles {
  static final CitizenId SOMCHAI = CitizenId.of("1100000000016");

  private RightFiles() {}

  static String text(String file) {
    try (InputStream in = RightFiles.class.getResourceAsStream("/nhso/rights/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonFields fields(String json) {
    try {
      Object read = new Moshi.Builder().build().adapter(Object.class).fromJson(json);
      return JsonFields.of(read).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Rights rightsOfSearch(String file) {
    return whatIsKnown(RightSearchCodec.result(fields(text(file)), SOMCHAI).orElseThrow());
  }

  static Rights rightsOfRealPerson(String file) {
    return whatIsKnown(RealPersonCodec.result(fields(text(file)), SOMCHAI).orElseThrow());
  }

  static Rights rightsOfUcws(String file) {
    Map<String, String> fields = UcwsXml.fields(text(file)).orElseThrow();
    return whatIsKnown(
        UcwsCodec.result(JsonFields.of(fields).orElseThrow(), SOMCHAI).orElseThrow());
  }

  private static Rights whatIsKnown(RightsResult result) {
    return result instanceof RightsResult.NoRights none ? none.person() : result.orElseThrow();
  }
}
