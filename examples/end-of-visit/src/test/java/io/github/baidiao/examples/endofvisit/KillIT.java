package io.github.baidiao.examples.endofvisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.examples.endofvisit.KillRun.Saved;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that queue and programs that send are killed with {@code kill -9}, 6 times, and 50 times
 * with {@code -Dbaidiao.endurance=true}. The seed of a run is printed; {@code
 * -Dbaidiao.kill.seed=...} kills in the same way again.
 */
@Timeout(900)
class KillIT {
  private static final int KILLS = Boolean.getBoolean("baidiao.endurance") ? 50 : 6;

  @TempDir private Path folder;

  @Test
  void nothingIsLostOrDoneTwiceOnSqlite() throws Exception {
    holds(TestDatabase.file(folder), 1);
  }

  @Test
  void nothingIsLostOrDoneTwiceOnMariaDb() throws Exception {
    holds(TestDatabase.onServer("MariaDB", "BAIDIAO_TEST_MARIADB"), 3);
  }

  @Test
  void nothingIsLostOrDoneTwiceOnPostgres() throws Exception {
    holds(TestDatabase.onServer("PostgreSQL", "BAIDIAO_TEST_POSTGRES"), 3);
  }

  @Test
  void nothingIsLostOrDoneTwiceOnMySql56() throws Exception {
    holds(TestDatabase.onServer("MySQL 5.6", "BAIDIAO_TEST_MYSQL56"), 3);
  }

  private void holds(TestDatabase place, int stations) throws Exception {
    long seed = Long.getLong("baidiao.kill.seed", System.nanoTime());
    System.out.println(place.name() + ": seed " + seed);
    try (place;
        KillRun run = new KillRun(place, folder, stations, seed)) {
      Figures figures = run.kill(KILLS);
      System.out.println(place.name() + ": " + figures);

      List<Saved> visits = run.saved();
      assertThat(visits).isNotEmpty();
      for (Saved visit : visits) {
        arrivedOnceAndLast(run.received(), visit);
      }
      assertThat(run.watch().in(EntryState.REFUSED)).isEmpty();
      assertThat(figures.at(Moment.REMEMBERED)).as("between remember and POST").isPositive();
      assertThat(figures.at(Moment.IN_A_POST_TO_NHSO)).as("between POST and record").isPositive();
      assertThat(figures.at(Moment.IN_A_POST_TO_PHR)).as("between POST and record").isPositive();
      assertThat(figures.whileSending()).isPositive();
    }
  }

  private static void arrivedOnceAndLast(Received received, Saved visit) {
    List<String> versions = received.visit(visit.vn());
    assertThat(versions).as(visit.vn()).isNotEmpty();
    assertThat(versions.get(versions.size() - 1)).as(visit.vn()).isEqualTo(visit.reason());
    assertThat(versions).as(visit.vn()).isSortedAccordingTo(Comparator.comparing(KillIT::number));
    assertThat(received.closing(visit.vn())).as("closing of " + visit.vn()).hasSize(1);
    assertThat(received.claimCode("T" + visit.vn())).as("code of " + visit.vn()).hasSize(1);
    assertThat(visit.epCode()).isEqualTo(received.closing(visit.vn()).get(0).code());
  }

  // Later asked for, later saved: the number is the version's, and the newest has the largest.
  private static int number(String reason) {
    return Integer.parseInt(reason.split(" ")[1]);
  }
}
