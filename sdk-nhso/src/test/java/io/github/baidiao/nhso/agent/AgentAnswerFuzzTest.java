package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever JSON the agent answers: each question of ours gets a value or none, and no exception.
 */
class AgentAnswerFuzzTest {
  private static final AuthenWire SENT = Requests.somchaiWire();

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(AgentAnswerFuzzTest.class, AgentAnswerFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Object json;
    try {
      json = new Moshi.Builder().build().adapter(Object.class).fromJson(text(input));
    } catch (IOException | JsonDataException e) {
      return; // What is no JSON never gets as far as the agent's codec.
    }
    if (json == null) {
      return;
    }
    AgentCodec.terminals(json);
    AgentCodec.patient(json)
        .ifPresent(patient -> assertThat(patient.citizenId().value()).matches("[0-9]{13}"));
    AgentCodec.card(json);
    AgentCodec.latest(json);
    AgentCodec.codes(json);
    AgentCodec.issued(json, SENT)
        .ifPresent(code -> assertThat(code.claimCode().value()).matches("[!-~]{1,40}"));
    refusal(ProblemText.of(json));
  }

  private static void refusal(Optional<String> text) {
    text.ifPresent(
        reason ->
            assertThat(reason)
                .hasSizeBetween(1, ProblemText.MAX_LENGTH)
                .doesNotContainPattern("\\p{Cntrl}")
                .doesNotContainPattern("[0-9]{13}"));
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
