package io.github.baidiao.moph.phr.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far back, how often and how long: what is out of range is refused by its name. */
class PhrReconcileSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "P366DT0.001S"})
  void otherLongestVisitsAreRefused(Duration longest) {
    assertRefused("longestVisit", PhrReconcileSettings.builder().longestVisit(longest));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 21})
  void otherYearsAreRefused(int years) {
    assertRefused("years", PhrReconcileSettings.builder().years(years));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void otherPassesAreRefused(int passes) {
    assertRefused("passes", PhrReconcileSettings.builder().passes(passes));
  }

  @Test
  void borderValuesAreTaken() {
    PhrReconcileSettings settings =
        PhrReconcileSettings.builder()
            .longestVisit(Duration.ofDays(366))
            .years(20)
            .passes(10)
            .build();
    assertThat(settings.longestVisit()).isEqualTo(Duration.ofDays(366));
  }

  private static void assertRefused(String setting, PhrReconcileSettings.Builder builder) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(builder::build)
        .satisfies(e -> assertThat(e.code()).isEqualTo(MophErrorCode.SETTINGS_INVALID))
        .satisfies(e -> assertThat(e.detail()).isEqualTo(Optional.of(setting)));
  }
}
