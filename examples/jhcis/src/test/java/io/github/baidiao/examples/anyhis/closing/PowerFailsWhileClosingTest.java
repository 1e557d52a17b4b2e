package io.github.baidiao.examples.anyhis.closing;

import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.finished;
import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.MortalSource;
import io.github.baidiao.examples.anyhis.testing.MortalSource.PowerFailure;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Power fails before and after each single statement of a run, one moment after the other. */
@Timeout(300)
class PowerFailsWhileClosingTest {
  @TempDir private Path folder;

  @Test
  void nothingIsClosedTwiceAndNothingForgotten() throws Exception {
    Map<LedgerState, Integer> ends = new EnumMap<>(LedgerState.class);
    try (NhsoStubs nhso = new NhsoStubs()) {
      boolean finished = false;
      int moment = 0;
      while (!finished) {
        moment++;
        finished = survives(nhso, moment, ends);
      }
      System.out.println("power failed at " + (moment - 1) + " moments: " + ends);
      assertThat(moment).isGreaterThan(50);
      assertThat(ends).containsKey(LedgerState.KNOWN);
    }
  }

  /** Returns whether the run came to its end before that moment. */
  private boolean survives(NhsoStubs nhso, int moment, Map<LedgerState, Integer> ends)
      throws Exception {
    nhso.reset();
    HandClock clock = HandClock.onTheDay();
    FakeHis his = new FakeHis().with(finished("1", SOMCHAI));
    boolean finished = false;
    try (OwnDatabase database = OwnDatabase.file(folder.resolve(moment + ".db"))) {
      MortalSource mortal = new MortalSource(database.source(), moment);
      try {
        // Its threads and clients end with the process.
        CloseStage killed = new CloseStage(his, nhso, mortal.source(), clock, WriteMode.WRITE);
        killed.hour();
        finished = !mortal.isDead();
        killed.close();
      } catch (PowerFailure e) {
        assertThat(mortal.isDead()).isTrue();
      }
      try (CloseStage next = new CloseStage(his, nhso, database.source(), clock, WriteMode.WRITE)) {
        for (int hour = 0; hour < 4; hour++) {
          next.hour();
          clock.pass(Duration.ofHours(1));
        }
        LedgerEntry row = next.ledger.find(Task.CLOSING, key("1")).orElseThrow();
        String what = "moment " + moment + ", " + next.told;
        assertThat(nhso.closings("1")).as(what).isLessThanOrEqualTo(1);
        if (row.state() == LedgerState.KNOWN) {
          assertThat(nhso.closings("1")).as(what).isEqualTo(1);
          assertThat(his.the("1").closingCode()).as(what).contains("EP1000000011");
        } else {
          // Noticed: it is a person's, in the ledger and in the outbox.
          assertThat(row.state()).as(what).isEqualTo(LedgerState.UNKNOWN);
          assertThat(next.outbox.find("close-rights:99999:1:1").orElseThrow().state())
              .isEqualTo(EntryState.UNKNOWN_OUTCOME);
          assertThat(next.told).as(what).contains("99999/1 NHSO-414");
        }
        ends.merge(row.state(), 1, Integer::sum);
      }
    }
    Files.deleteIfExists(folder.resolve(moment + ".db"));
    return finished;
  }
}
