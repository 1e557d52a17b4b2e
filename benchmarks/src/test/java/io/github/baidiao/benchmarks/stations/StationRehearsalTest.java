package io.github.baidiao.benchmarks.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That the measurement measures what it says; no figure is judged. */
class StationRehearsalTest {
  @Test
  void everyTokenRedeemsItsOwnRegistration() throws InterruptedException {
    StationLoad.Outcome outcome =
        StationLoad.run(new StationLoad.Size(4, 2, Duration.ofMillis(500)));

    assertThat(outcome.troubles()).isEmpty();
    assertThat(outcome.sortedNanos()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(outcome.registered()).isEqualTo(outcome.sortedNanos().size());
  }
}
