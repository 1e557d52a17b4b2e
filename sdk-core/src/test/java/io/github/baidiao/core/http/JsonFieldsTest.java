package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100, 100",
    "0.1, 0.1",
    "350.50, 350.5",
    "-7, -7",
    "1100000000016, 1100000000016",
    "9007199254740991, 9007199254740991",
  })
  void numberIsTheTextItIsWrittenAs(double number, String text) {
    assertThat(of(number).exactText("f")).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"9007199254740993", "99999671107093011", "-1e16", "1e308", "NaN", "Infinity"})
  void numberThatWasRoundedIsAbsent(double number) {
    assertThat(of(number).exactText("f")).isEmpty();
    assertThat(of(number).has("f")).isTrue();
  }

  @Test
  void listOfObjectsHoldsNothingElse() {
    Map<String, Object> object = Map.of("a", "b");

    assertThat(of(List.of(object, object)).onlyObjects("f").orElseThrow()).hasSize(2);
    assertThat(of(List.of()).onlyObjects("f").orElseThrow()).isEmpty();
    assertThat(of(Arrays.asList(object, null)).onlyObjects("f")).isEmpty();
    assertThat(of(object).onlyObjects("f")).isEmpty();
    assertThat(of(Arrays.asList(object, "x")).objects("f")).hasSize(1);
    assertThat(JsonFields.list(List.of(object)).orElseThrow()).hasSize(1);
    assertThat(JsonFields.list(object)).isEmpty();
    assertThat(JsonFields.list(null)).isEmpty();
  }

  private static JsonFields of(Object value) {
    return JsonFields.of(Map.of("f", value)).orElseThrow();
  }
}
