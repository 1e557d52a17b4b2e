package io.github.baidiao.nhso.agent;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The invented answers under {@code nhso/agent}, written by hand from the protocol document. */
final class AgentJson {
  private AgentJson() {}

  static String text(String name) {
    try (InputStream in = AgentJson.class.getResourceAsStream("/nhso/agent/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object read(String name) {
    return parse(text(name));
  }

  static Object parse(String json) {
    try {
      return new Moshi.Builder().build().adapter(Object.class).fromJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
