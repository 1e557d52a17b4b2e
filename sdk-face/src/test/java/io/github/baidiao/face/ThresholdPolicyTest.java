package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdPolicyTest {
  private static ThresholdPolicy.Builder valid() {
    return ThresholdPolicy.builder()
        .modelId("model")
        .match(0.7)
        .review(0.5)
        .falseMatchRate(0.001)
        .source("made up");
  }

  @ParameterizedTest
  @CsvSource({
    "1, MATCH",
    "0.7, MATCH",
    "0.6999, REVIEW",
    "0.5, REVIEW",
    "0.4999, NO_MATCH",
    "-1, NO_MATCH",
    "NaN, NO_MATCH"
  })
  void thresholdItselfIsReached(double similarity, Decision decision) {
    assertThat(valid().build().decide(similarity)).isEqualTo(decision);
  }

  @Test
  void withEqualThresholdsNobodyHasToReview() {
    ThresholdPolicy strict = valid().review(0.7).build();
    assertThat(strict.decide(0.69)).isEqualTo(Decision.NO_MATCH);
  }

  static Stream<UnaryOperator<ThresholdPolicy.Builder>> contradictions() {
    return Stream.of(
        policy -> policy.match(1.01),
        policy -> policy.match(Double.NaN),
        policy -> policy.review(0.71),
        policy -> policy.review(-1),
        policy -> policy.falseMatchRate(0),
        policy -> policy.falseMatchRate(1),
        policy -> policy.modelId(""),
        policy -> policy.source(""));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void contradictionIsRefused(UnaryOperator<ThresholdPolicy.Builder> change) {
    ThresholdPolicy.Builder builder = change.apply(valid());
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(builder::build)
        .extracting(FaceException::code)
        .isEqualTo(FaceErrorCode.SETTINGS_INVALID);
  }
}
