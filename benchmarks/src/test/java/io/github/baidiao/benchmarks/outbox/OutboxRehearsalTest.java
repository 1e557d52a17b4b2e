package io.github.baidiao.benchmarks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the measurement measures what it says; no figure is judged. */
class OutboxRehearsalTest {
  @TempDir Path folder;

  @Test
  void everyDatabaseThatIsThereIsMeasured() throws Exception {
    OutboxTimes.Outcome outcome = OutboxTimes.measure(OutboxTimes.REHEARSAL, folder, System.out);

    int databases = Database.places().size();
    assertThat(outcome.enqueue()).hasSize(databases);
    assertThat(outcome.drain()).hasSize(databases);
    assertThat(outcome.backlog())
        .hasSize(databases)
        .allSatisfy(
            costs ->
                assertThat(costs.sizes())
                    .extracting(BacklogCosts.AtSize::rows)
                    .containsExactlyElementsOf(OutboxTimes.REHEARSAL.backlogs()));
    assertThat(folder).isEmptyDirectory();
  }
}
