package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that are out of range are named, and the owner's name tells nothing of the machine. */
class OutboxSettingsTest {
  static Stream<Arguments> outOfRange() {
    return Stream.of(
        Arguments.of("table", builder().table("Outbox")),
        Arguments.of("table", builder().table("t; DROP TABLE visit")),
        Arguments.of("owner", builder().owner("")),
        Arguments.of("pollInterval", builder().pollInterval(Duration.ofMillis(9))),
        Arguments.of("workersPerLane", builder().workersPerLane(0)),
        Arguments.of("workersPerLane", builder().workersPerLane(65)),
        Arguments.of("leaseMargin", builder().leaseMargin(Duration.ofMillis(999))),
        Arguments.of("closeWait", builder().closeWait(Duration.ofMillis(-1))),
        Arguments.of("keepArrived", builder().keepArrived(Duration.ofDays(-1))),
        Arguments.of(
            "keepNotArrived", builder().keepNotArrived(Duration.ofSeconds(Long.MAX_VALUE))),
        Arguments.of("largestPayload", builder().largestPayload(0)),
        Arguments.of("largestPayload", builder().largestPayload(64 * 1024 * 1024 + 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outOfRange")
  void oneThatIsOutOfRangeIsNamed(String name, OutboxSettings.Builder builder) {
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(builder::build)
        .satisfies(e -> assertThat(e.code()).isEqualTo(OutboxErrorCode.SETTINGS_INVALID))
        .satisfies(e -> assertThat(e.detail()).contains(name));
  }

  @Test
  void noTwoProgramsHaveOneName() {
    assertThat(builder().build().owner())
        .matches("[0-9a-f]{16}")
        .isNotEqualTo(builder().build().owner());
  }

  private static OutboxSettings.Builder builder() {
    return OutboxSettings.builder();
  }
}
