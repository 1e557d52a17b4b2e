package io.github.baidiao.nhso.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever JSON or XML a source of rights answers: a result or none, and no exception. */
class RightsAnswerFuzzTest {

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(RightsAnswerFuzzTest.class, RightsAnswerFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    UcwsXml.fields(text)
        .flatMap(JsonFields::of)
        .flatMap(f -> UcwsCodec.result(f, RightFiles.SOMCHAI))
        .ifPresent(RightsAnswerFuzzTest::check);
    try {
      Optional<JsonFields> json =
          JsonFields.of(new Moshi.Builder().build().adapter(Object.class).fromJson(text));
      json.flatMap(RightForms::dataError).ifPresent(RightsAnswerFuzzTest::check);
      json.flatMap(f -> RightSearchCodec.result(f, RightFiles.SOMCHAI))
          .ifPresent(RightsAnswerFuzzTest::check);
      json.flatMap(f -> RealPersonCodec.result(f, RightFiles.SOMCHAI))
          .ifPresent(RightsAnswerFuzzTest::check);
    } catch (IOException | JsonDataException e) {
      return; // What is no JSON never gets as far as a codec.
    }
  }

  private static void check(RightsResult result) {
    boolean right =
        result.match(
            found -> !found.rights().funds().isEmpty(),
            none -> none.person().funds().isEmpty(),
            unknown -> true,
            refused -> isFitForAScreen(refused.serverText().orElse("")));
    assertThat(right).isTrue();
  }

  private static boolean isFitForAScreen(String text) {
    return !text.matches(".*([0-9]{13}|\\p{Cntrl}).*");
  }
}
