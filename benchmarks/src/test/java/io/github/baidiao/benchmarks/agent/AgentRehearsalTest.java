package io.github.baidiao.benchmarks.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.stationagent.StationAgent;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the measurement measures what it says; no figure is judged. */
class AgentRehearsalTest {
  @Test
  void everyRequestOfTheLoadIsAnswered() throws InterruptedException {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load("somchai")));
    StationSettings settings = StationSettings.builder().port(0).nhso(NhsoSource.sandbox()).build();
    try (StationAgent station = StationAgent.start(settings, readers)) {
      AgentLoad.Outcome parallel = AgentLoad.parallel(station.uri(), 3, Duration.ofMillis(500));
      assertThat(parallel.outcomes()).containsOnlyKeys("200");
      AgentLoad.Outcome steady = AgentLoad.steady(station.uri(), 20, Duration.ofMillis(500));
      assertThat(steady.outcomes()).containsExactly(Map.entry("200", 10));
    }
  }

  @Test
  void everyEventReachesTheClient() throws InterruptedException {
    assertThat(EventLatency.measure(false, 1)).contains("| 2 |");
  }
}
