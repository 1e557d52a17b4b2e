package io.github.baidiao.moph.dopa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever DOPA or the gateway answers: a status or none, and no exception. */
class DopaXmlFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(DopaXmlFuzzTest.class, DopaXmlFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    boolean fault = DopaXml.isFault(text);
    Optional<CardStatus> status =
        DopaXml.result(text, "CheckCardByLaser")
            .flatMap(JsonFields::of)
            .flatMap(DopaResult::status);
    status.ifPresent(found -> holds(found, text));
    assertThat(fault && status.isPresent()).isFalse();
    DgaResult.ofSuccess(text)
        .ifPresent(found -> assertThat(found.isNormal() && !text.contains("true")).isFalse());
    DgaResult.ofFailure(text).ifPresent(found -> assertThat(found.isNormal()).isFalse());
  }

  private static void holds(CardStatus status, String text) {
    if (status.isNormal()) {
      assertThat(status.code()).hasValue(0);
      assertThat(text).contains("0").containsIgnoringCase("false");
    }
    status
        .serverText()
        .ifPresent(
            shown -> assertThat(shown).hasSizeBetween(1, 500).doesNotContainPattern("\\p{Cntrl}"));
  }
}
