package io.github.baidiao.examples.anyhis.authen;

import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static io.github.baidiao.examples.anyhis.testing.Invented.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.MortalSource;
import io.github.baidiao.examples.anyhis.testing.MortalSource.PowerFailure;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Power fails before and after each single statement of an authentication. */
@Timeout(300)
class PowerFailsAtTheCounterTest {
  @TempDir private Path folder;

  @Test
  void noCodeIsAskedForTwiceAndNoneIsLostUnnoticed() {
    try (NhsoStubs nhso = new NhsoStubs()) {
      boolean finished = false;
      int moment = 0;
      while (!finished) {
        moment++;
        finished = survives(nhso, moment);
      }
      assertThat(moment).isGreaterThan(20);
    }
  }

  private boolean survives(NhsoStubs nhso, int moment) {
    nhso.reset();
    HandClock clock = new HandClock(Instant.now());
    FakeHis his = new FakeHis().with(visit("1", SOMCHAI, DeskStage.today(clock)));
    try (OwnDatabase database = OwnDatabase.file(folder.resolve(moment + ".db"))) {
      MortalSource mortal = new MortalSource(database.source(), moment);
      try (DeskStage killed = new DeskStage(his, nhso, mortal.source(), clock)) {
        killed.authen("1");
      } catch (PowerFailure e) {
        assertThat(mortal.isDead()).isTrue();
      }
      int asked = nhso.posted("confirm-save").size();
      try (DeskStage next = new DeskStage(his, nhso, database.source(), clock)) {
        next.writeBack.run();
        DeskResult result = next.authen("1");
        String what = "moment " + moment + ", asked before " + asked + ": " + result;
        Optional<LedgerEntry> row = next.ledger.find(Task.CLAIM_CODE, key("1"));
        assertThat(nhso.posted("confirm-save")).as(what).hasSizeLessThanOrEqualTo(1);
        if (asked == 1 || row.orElseThrow().state() == LedgerState.KNOWN) {
          assertThat(row.orElseThrow().writeState()).as(what).isEqualTo(WriteState.WRITTEN);
          assertThat(his.the("1").claimCode()).as(what).contains("PP1000000001");
        } else {
          // It died between its plan and NHSO: that is to be seen, and settled by a person.
          assertThat(result).as(what).hasToString("NotDone HIS-305");
          assertThat(row.orElseThrow().state()).as(what).isEqualTo(LedgerState.PLANNED);
        }
      }
      return !mortal.isDead();
    }
  }
}
