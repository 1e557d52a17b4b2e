package io.github.baidiao.nhso.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.nhso.agent.Terminal;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long the watch waits after each look, so that it hammers no agent. */
class WhenItAsksTest {
  private static final RuntimeException DOWN = NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);

  private final Hand watch = new Hand();

  @Test
  void agentThatAnswersAtOnceIsAskedOnceASecond() {
    assertThat(watch.pause()).hasSeconds(1);
    assertThat(watch.pause()).hasSeconds(1);
  }

  @Test
  void cardThatSettlesIsLookedAtInTime() {
    watch.answers(Terminal.of("A", true));
    assertThat(watch.pause()).hasSeconds(1);
    watch.after(1000);
    assertThat(watch.pause()).hasMillis(500);
    watch.after(500);
    assertThat(watch.pause()).hasSeconds(1);
  }

  @Test
  void agentThatIsDownIsAskedLessAndLessOftenDownToOnceInFifteenSeconds() {
    watch.draws(1);
    watch.fails(DOWN);
    for (int seconds : List.of(1, 2, 4, 8, 15, 15)) {
      assertThat(watch.pause()).hasSeconds(seconds);
    }
    watch.answers();
    assertThat(watch.pause()).hasSeconds(1);
    watch.fails(DOWN);
    assertThat(watch.pause()).hasSeconds(1);
  }

  @Test
  void halfOfThatPauseIsDrawn() {
    watch.fails(DOWN);
    watch.draws(0);
    assertThat(watch.pause()).hasMillis(500);
    watch.draws(0.5);
    assertThat(watch.pause()).hasMillis(1500);
  }

  @Test
  void slowAgentGetsAsLongARestAsItTook() {
    watch.takes(900);
    assertThat(watch.pause()).hasSeconds(1);
    watch.takes(4000);
    assertThat(watch.pause()).hasSeconds(4);
    watch.takes(60_000);
    assertThat(watch.pause()).hasSeconds(15);
  }

  @Test
  void intervalLongerThanTheLongestPauseHolds() {
    var rare = new Hand(WatchSettings.builder().interval(Duration.ofMinutes(1)).build());
    rare.draws(1);
    rare.fails(DOWN);
    assertThat(rare.pause()).hasMinutes(1);
    assertThat(rare.pause()).hasMinutes(1);
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertSettingNamed("interval", WatchSettings.builder().interval(Duration.ZERO));
    assertSettingNamed("settleTime", WatchSettings.builder().settleTime(Duration.ofMillis(-1)));
    assertSettingNamed("longestPause", WatchSettings.builder().longestPause(Duration.ofHours(1)));
    assertSettingNamed("answerTimeout", WatchSettings.builder().answerTimeout(Duration.ZERO));
  }

  private static void assertSettingNamed(String setting, WatchSettings.Builder builder) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(builder::build)
        .withMessageContaining(setting)
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.SETTINGS_INVALID));
  }
}
