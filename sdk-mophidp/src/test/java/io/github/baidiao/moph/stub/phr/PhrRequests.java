package io.github.baidiao.moph.stub.phr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import wiremock.com.fasterxml.jackson.core.JsonParser;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.DeserializationFeature;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;
import wiremock.com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import wiremock.com.networknt.schema.JsonSchema;
import wiremock.com.networknt.schema.JsonSchemaFactory;
import wiremock.com.networknt.schema.SchemaValidatorsConfig;
import wiremock.com.networknt.schema.SpecVersion;
import wiremock.com.networknt.schema.ValidationMessage;

/** {@code requests.yaml}: what the body of each path has to look like. Thread-safe. */
final class PhrRequests {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Map<String, JsonSchema> schemas = new HashMap<>();

  private PhrRequests(JsonNode document) {
    document
        .path("paths")
        .forEachEntry((path, body) -> schemas.put(path, compile(body, document.path("$defs"))));
  }

  static PhrRequests load() {
    try (InputStream file = PhrRequests.class.getResourceAsStream("requests.yaml")) {
      return new PhrRequests(new YAMLMapper().readTree(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonSchema compile(JsonNode body, JsonNode definitions) {
    ObjectNode whole = body.deepCopy();
    whole.put("type", "object");
    whole.put("additionalProperties", false);
    whole.set("$defs", definitions);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole, SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
  }

  /** Reads a body, and refuses what the path does not take. */
  JsonNode body(String path, String text) {
    JsonNode json = parse(text);
    JsonSchema schema = schemas.get(path);
    for (ValidationMessage wrong : schema.validate(json)) {
      String property = wrong.getProperty() == null ? "" : "." + wrong.getProperty();
      throw PhrRefusal.invalid(wrong.getInstanceLocation() + property);
    }
    return json;
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException none) {
      throw PhrRefusal.invalid("no JSON");
    }
  }
}
