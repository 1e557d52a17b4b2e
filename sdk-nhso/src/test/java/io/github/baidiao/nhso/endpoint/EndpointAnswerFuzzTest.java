package io.github.baidiao.nhso.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever JSON ENDPOINT answers: each question of ours gets a value or none, no exception. */
class EndpointAnswerFuzzTest {
  private static final Map<String, Object> SENT =
      Map.of("hcode", "99999", "pid", "1100000000016", "visitNumber", "1", "transactionId", "2");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(EndpointAnswerFuzzTest.class, EndpointAnswerFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Object json;
    try {
      String text = new String(input, StandardCharsets.UTF_8);
      json = new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    } catch (IOException | JsonDataException e) {
      return; // What is no JSON says nothing.
    }
    EndpointAnswer answer = EndpointAnswer.of(json, SENT);
    answer.code().ifPresent(code -> assertThat(code.value()).matches("[!-~]{1,40}"));
    answer.code().ifPresent(code -> assertThat(answer.namesACode()).isTrue());
    answer.seq();
    answer.says("status", "cancelled");
    if (!answer.isOurs()) {
      assertThat(answer.namesACode() || answer.hasDataError()).isFalse();
    }
    answer
        .text()
        .ifPresent(
            reason ->
                assertThat(reason)
                    .hasSizeBetween(1, ProblemText.MAX_LENGTH)
                    .doesNotContainPattern("\\p{Cntrl}")
                    .doesNotContainPattern("[0-9]{13}"));
  }
}
