package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorSettingsTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "pollInterval, PT0S",
    "pollInterval, PT1M0.001S",
    "bounceWindow, PT-0.001S",
    "bounceWindow, PT1M0.001S",
    "settleTime, PT0S",
    "settleTime, PT1M0.001S",
    "answerTimeout, PT0S",
    "answerTimeout, PT1M0.001S"
  })
  void settingOutOfRangeIsRefusedByItsName(String setting, Duration value) {
    var builder = MonitorSettings.builder();
    switch (setting) {
      case "pollInterval" -> builder.pollInterval(value);
      case "bounceWindow" -> builder.bounceWindow(value);
      case "settleTime" -> builder.settleTime(value);
      default -> builder.answerTimeout(value);
    }
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(setting);
  }

  @Test
  void settingsBuiltFromOthersKeepWhatIsNotChanged() {
    var quick = MonitorSettings.builder().pollInterval(Duration.ofMillis(50)).build();
    assertThat(quick.toBuilder().settleTime(Duration.ofMillis(100)).build())
        .extracting(MonitorSettings::pollInterval, MonitorSettings::settleTime)
        .containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(quick.toBuilder().build()).isEqualTo(quick);
  }
}
