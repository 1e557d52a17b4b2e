package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Holds what the program writes to the schemas in {@code docs/schema}. */
final class Schemas {
  private static final Path FOLDER = Path.of("../../docs/schema");

  private Schemas() {}

  static void assertFits(String schema, Run run) {
    assertFits(schema, run.out());
  }

  static void assertFits(String schema, String json) {
    try {
      String text = Files.readString(FOLDER.resolve(schema + ".schema.json"));
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(text, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<?, ?> json(String schema) throws IOException {
    String text = Files.readString(FOLDER.resolve(schema + ".schema.json"));
    return (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(text);
  }
}
