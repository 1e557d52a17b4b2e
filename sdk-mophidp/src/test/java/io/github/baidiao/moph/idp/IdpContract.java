package io.github.baidiao.moph.idp;

import io.github.baidiao.core.testing.OpenApiFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/openapi/moph-idp.yaml}: its operations with their examples. */
final class IdpContract {
  static final OpenApiFile FILE = OpenApiFile.read(Path.of("../docs/openapi/moph-idp.yaml"));

  /** One operation, by the names of the document. */
  record Operation(String path, Map<?, ?> described) {
    String id() {
      return (String) described.get("operationId");
    }

    boolean isUnsafe() {
      return "unsafe".equals(described.get("x-repeatability"));
    }

    Object requestSchema() {
      return content(described.get("requestBody")).get("schema");
    }

    Map<String, Object> requests() {
      return examples(content(described.get("requestBody")));
    }

    /** The statuses of its answers. */
    List<String> statuses() {
      return OpenApiFile.map(described, "responses").keySet().stream()
          .map(Object::toString)
          .toList();
    }

    Object answerSchema(String status) {
      return content(OpenApiFile.map(described, "responses", status)).get("schema");
    }

    Map<String, Object> answers(String status) {
      return examples(content(OpenApiFile.map(described, "responses", status)));
    }

    /** The names of the headers without which it is refused. */
    List<String> headers() {
      List<String> names = new ArrayList<>();
      Object parameters = described.get("parameters");
      if (parameters instanceof List<?> list) {
        list.forEach(each -> names.add((String) FILE.resolved(each).get("name")));
      }
      return names;
    }

    private static Map<?, ?> content(Object requestOrAnswer) {
      return OpenApiFile.map(FILE.resolved(requestOrAnswer), "content", "application/json");
    }

    private static Map<String, Object> examples(Map<?, ?> content) {
      Map<String, Object> examples = new LinkedHashMap<>();
      OpenApiFile.map(content, "examples")
          .forEach((name, each) -> examples.put((String) name, FILE.resolved(each).get("value")));
      return examples;
    }

    @Override
    public String toString() {
      return id();
    }
  }

  private IdpContract() {}

  static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    ((Map<?, ?>) FILE.at("paths"))
        .forEach(
            (path, methods) ->
                operations.add(
                    new Operation((String) path, OpenApiFile.map((Map<?, ?>) methods, "post"))));
    return operations;
  }

  /** Returns the operation of that id. */
  static Operation operation(String id) {
    return operations().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Returns the operation that an address ends with. */
  static Operation ofAddress(String address) {
    return operations().stream()
        .filter(each -> address.endsWith(each.path()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no path of the contract: " + address));
  }

  /** Returns the error catalogue: each code with its HTTP status. */
  static Map<String, Integer> catalogue() {
    Map<String, Integer> codes = new LinkedHashMap<>();
    ((List<?>) FILE.at("x-error-catalogue"))
        .forEach(
            each ->
                codes.put(
                    (String) ((Map<?, ?>) each).get("code"),
                    (Integer) ((Map<?, ?>) each).get("status")));
    return codes;
  }
}
