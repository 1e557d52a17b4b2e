package io.github.baidiao.moph.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OpenApiFile;
import io.github.baidiao.moph.idp.IdpContract.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published contract is one: whole, and of one mind with its examples and its catalogue. */
class IdpContractTest {
  private static final String PROBLEM = "#/components/schemas/Problem";

  static Stream<Operation> operations() {
    return IdpContract.operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyExampleIsWhatItsSchemaSays(Operation operation) {
    operation.requests().forEach((name, value) -> holds(operation.requestSchema(), value, name));
    for (String status : operation.statuses()) {
      operation
          .answers(status)
          .forEach((name, value) -> holds(operation.answerSchema(status), value, name));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void errorsAreThoseOfTheCatalogue(Operation operation) {
    for (String status : operation.statuses()) {
      if (!status.equals("200")) {
        assertThat(operation.answerSchema(status)).isEqualTo(Map.of("$ref", PROBLEM));
        operation
            .answers(status)
            .forEach(
                (name, value) ->
                    assertThat((Map<?, ?>) value)
                        .as(name)
                        .extracting("code", "MessageCode")
                        .containsExactly(name, Integer.valueOf(status)));
      }
    }
    assertThat(operation.statuses()).contains("200", "400", "401", "429", "500");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void requestWithAFieldTooManyOrTooFewIsRefused(Operation operation) {
    Map<?, ?> schema = IdpContract.FILE.resolved(operation.requestSchema());
    Object required = schema.containsKey("required") ? schema.get("required") : List.of();
    operation
        .requests()
        .forEach(
            (name, value) -> {
              Map<Object, Object> more = new LinkedHashMap<>((Map<?, ?>) value);
              more.put("surprise", 1);
              assertThat(violations(schema, more)).as(name).isNotEmpty();
              for (Object field : (List<?>) required) {
                Map<Object, Object> less = new HashMap<>((Map<?, ?>) value);
                less.remove(field);
                assertThat(violations(schema, less)).as("%s without %s", name, field).isNotEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatMustNotBeSentTwiceSaysHowItIsSettled(Operation operation) {
    assertThat((String) operation.described().get("x-repeatability"))
        .isIn("safe", "idempotent", "unsafe");
    assertThat(operation.described().containsKey("x-settled-by")).isEqualTo(operation.isUnsafe());
  }

  @Test
  void catalogueAndOperationsKnowTheSameErrors() {
    Set<String> met = new HashSet<>();
    operations()
        .forEach(
            operation ->
                operation.statuses().stream()
                    .filter(status -> !status.equals("200"))
                    .forEach(status -> met.addAll(operation.answers(status).keySet())));

    assertThat(met).isEqualTo(IdpContract.catalogue().keySet());
    Map<?, ?> code =
        (Map<?, ?>) IdpContract.FILE.at("components", "schemas", "Problem", "properties", "code");
    assertThat((List<?>) code.get("enum")).isEqualTo(List.copyOf(IdpContract.catalogue().keySet()));
  }

  @Test
  void everyAddressIsFixedAndAPost() {
    assertThat(IdpContract.FILE.routes()).allMatch(route -> route.matches("POST /v1(/[a-z-]+){2}"));
    assertThat(operations().map(Operation::id)).doesNotHaveDuplicates();
  }

  @Test
  void descriptionSaysThatItIsNotMophs() {
    assertThat((String) IdpContract.FILE.at("info", "description"))
        .contains("Baidiao's own contract, NOT an interface of MOPH");
    assertThat(IdpContract.FILE.text()).contains("openapi: 3.1.0").doesNotContain("go.th");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    references(Map.of("document", IdpContract.FILE.at("components")));
    references(Map.of("document", IdpContract.FILE.at("paths")));
  }

  private static void references(Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String) {
        assertThat((Object) IdpContract.FILE.resolved(map)).as("%s", map.get("$ref")).isNotNull();
      }
      map.values().forEach(IdpContractTest::references);
    } else if (value instanceof List<?> list) {
      list.forEach(IdpContractTest::references);
    }
  }

  private static void holds(Object schema, Object value, String name) {
    assertThat(violations(schema, value)).as(name).isEmpty();
  }

  private static List<String> violations(Object schema, Object value) {
    return IdpContract.FILE.violations(schema, OpenApiFile.json(value));
  }
}
