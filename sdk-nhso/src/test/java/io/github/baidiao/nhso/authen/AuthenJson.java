package io.github.baidiao.nhso.authen;

import com.squareup.moshi.Moshi;
import io.github.baidiao.core.identity.CitizenId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The invented answers under {@code nhso/authen}, written by hand from the protocol document. */
final class AuthenJson {
  static final CitizenId SOMCHAI = CitizenId.of("1100000000016");

  private AuthenJson() {}

  static String text(String name) {
    try (InputStream in = AuthenJson.class.getResourceAsStream("/nhso/authen/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AuthenStatus found(String name) {
    AuthenStatusResult result = AuthenStatusCodec.result(parse(text(name)), SOMCHAI).orElseThrow();
    return ((AuthenStatusResult.Found) result).status();
  }

  static Object parse(String json) {
    try {
      return new Moshi.Builder().build().adapter(Object.class).fromJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
