package io.github.baidiao.moph.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/**
 * {@code moph-idp.yaml} as the stub goes by it: which operations there are, what a request has to
 * look like, and the errors with their texts. Immutable and thread-safe.
 *
 * <p>YAML and schemas are read with what {@code wiremock-standalone} carries, so that a WireMock
 * needs nothing else beside this jar.
 */
final class Contract {
  /** Whose session a request has to carry. */
  enum Session {
    NONE,
    DEVICE,
    OFFICER
  }

  /**
   * One operation.
   *
   * @param needsAdmin whether its summary asks for the right MOPH_IDP_ADMIN
   */
  record Operation(String id, Session session, boolean needsAdmin, JsonSchema request) {}

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode document;
  private final Map<String, Operation> operations = new HashMap<>();

  private Contract(JsonNode document) {
    this.document = document;
    document
        .path("paths")
        .forEachEntry((path, methods) -> operations.put(path, operation(methods.path("post"))));
  }

  static Contract load() {
    try (InputStream file = Contract.class.getResourceAsStream("moph-idp.yaml")) {
      return new Contract(new YAMLMapper().readTree(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Operation operation(JsonNode post) {
    String parameters = post.path("parameters").toString();
    Session session =
        parameters.contains("/OfficerSession")
            ? Session.OFFICER
            : parameters.contains("/DeviceSession") ? Session.DEVICE : Session.NONE;
    JsonNode schema =
        post.path("requestBody").path("content").path("application/json").path("schema");
    boolean admin = post.path("summary").asText().contains("MOPH_IDP_ADMIN");
    return new Operation(post.path("operationId").asText(), session, admin, compile(schema));
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole, config);
  }

  Optional<Operation> at(String path) {
    return Optional.ofNullable(operations.get(path));
  }

  boolean hasOperation(String id) {
    return operations.values().stream().anyMatch(operation -> operation.id().equals(id));
  }

  boolean hasProblem(String code) {
    return document.path("components").path("examples").has(code);
  }

  /** Reads a request, and refuses what the operation does not describe. */
  JsonNode request(Operation operation, String body) {
    JsonNode json = parse(body);
    for (ValidationMessage wrong : operation.request().validate(json)) {
      throw Refusal.invalid(field(wrong));
    }
    return json;
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException none) {
      // answered below, as any other body that is no object
    }
    throw Refusal.invalid("body");
  }

  private static String field(ValidationMessage wrong) {
    // A JSON pointer: /holder/citizen_id.
    String at = wrong.getInstanceLocation().toString().replaceAll("^/", "").replace('/', '.');
    String property = wrong.getProperty();
    String name = property == null ? at : at.isEmpty() ? property : at + "." + property;
    String clean = name.replaceAll("[^A-Za-z0-9_.-]", "_"); // a name from outside
    return clean.isEmpty() ? "body" : clean.substring(0, Math.min(100, clean.length()));
  }

  /** Returns the error of that code: the contract's own example of it, with its Thai text. */
  Map<String, Object> problem(String code, Optional<String> field) {
    JsonNode example = document.path("components").path("examples").path(code).path("value");
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("MessageCode", example.path("MessageCode").asInt());
    problem.put("Message", example.path("Message").asText());
    problem.put("code", code);
    field.ifPresent(name -> problem.put("field", name));
    return problem;
  }
}
