package io.github.baidiao.moph.idp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.http.JsonFields;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdpFormsTest {
  private static JsonFields said(Object value) {
    return JsonFields.of(Map.of("similarity", value)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "0x1p3", "1d", "1e3", "", " 0.7", "1e999"})
  void aSimilarityThatIsNoNumberIsNone(String text) {
    // Every comparison with NaN is false: it would be below no threshold.
    assertThat(IdpForms.decimal(said(text), "similarity")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.71, -0.2, 0, 1, 100, 1.2345678901234567E-5})
  void numbersAreReadAsTheyAre(double number) {
    assertThat(IdpForms.decimal(said(number), "similarity")).contains(number);
  }
}
