package io.github.baidiao.examples.stationagent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final OneAtATime running = new OneAtATime();

  private static SaveRequest request(String pid, String claimType, String correlationId) {
    return new SaveRequest(pid, claimType, correlationId, Map.of());
  }

  @Test
  void sameCodeIsNotAskedForTwiceAtOnceWithWhateverReading() {
    Answer answer =
        running.alone(
            request("1100000000016", "PG0060001", "a"),
            () -> {
              assertThatExceptionOfType(StationException.class)
                  .isThrownBy(
                      () ->
                          running.alone(
                              request("1100000000016", "PG0060001", "b"), () -> Answer.ok("b")))
                  .satisfies(refused -> assertThat(refused.status()).isEqualTo(400))
                  .satisfies(refused -> assertThat(refused.code()).isEqualTo("SAVE_RUNNING"));
              return Answer.ok("a");
            });
    assertThat(answer.body()).isEqualTo("a");
  }

  @Test
  void anotherPersonAndAnotherClaimTypeNeedNotWait() {
    Answer inner =
        running.alone(
            request("1100000000016", "PG0060001", "a"),
            () ->
                running.alone(
                    request("1100000000024", "PG0060001", "b"),
                    () ->
                        running.alone(
                            request("1100000000016", "PG0130001", "c"), () -> Answer.ok("c"))));
    assertThat(inner.body()).isEqualTo("c");
  }

  @Test
  void whatFailedCanBeAskedForAgain() {
    SaveRequest request = request("1100000000016", "PG0060001", "a");
    assertThatExceptionOfType(StationException.class)
        .isThrownBy(
            () ->
                running.alone(
                    request,
                    () -> {
                      throw StationException.refusal("X", "x");
                    }));
    assertThat(running.alone(request, () -> Answer.ok("a")).status()).isEqualTo(200);
  }
}
