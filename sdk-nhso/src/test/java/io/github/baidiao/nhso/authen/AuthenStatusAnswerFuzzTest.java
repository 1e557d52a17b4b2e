package io.github.baidiao.nhso.authen;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.testing.FuzzCorpus;
import io.github.baidiao.nhso.authen.AuthenStatusResult.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever JSON the service answers: a result or none, and no exception. */
class AuthenStatusAnswerFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(
        AuthenStatusAnswerFuzzTest.class, AuthenStatusAnswerFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Object json;
    try {
      json =
          new Moshi.Builder()
              .build()
              .adapter(Object.class)
              .fromJson(new String(input, StandardCharsets.UTF_8));
    } catch (IOException | JsonDataException e) {
      return; // What is no JSON never gets as far as the codec.
    }
    if (json == null) {
      return;
    }
    shown(AuthenStatusCodec.message(json));
    AuthenStatusCodec.result(json, AuthenJson.SOMCHAI)
        .filter(Found.class::isInstance)
        .map(found -> ((Found) found).status())
        .ifPresent(AuthenStatusAnswerFuzzTest::holds);
  }

  private static void holds(AuthenStatus status) {
    assertThat(status.serviceHistories())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.claimCode().value()).matches("[!-~]{1,40}"))
        .hasSize(status.authenticated().size() + status.closed().size());
    assertThat(status.on(LocalDate.of(2025, 11, 7)).serviceHistories())
        .allSatisfy(each -> assertThat(each.serviceDateTime()).isPresent());
    status.birthDate().ifPresent(date -> assertThat(date.month().orElse(0)).isBetween(0, 9999));
    shown(status.statusMessage());
  }

  private static void shown(Optional<String> text) {
    text.ifPresent(
        reason ->
            assertThat(reason)
                .hasSizeBetween(1, ProblemText.MAX_LENGTH)
                .doesNotContainPattern("\\p{Cntrl}")
                .doesNotContainPattern("[0-9]{13}"));
  }
}
