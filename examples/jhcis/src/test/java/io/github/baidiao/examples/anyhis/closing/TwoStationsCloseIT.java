package io.github.baidiao.examples.anyhis.closing;

import static io.github.baidiao.examples.anyhis.testing.Invented.BOONMEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.DAO;
import static io.github.baidiao.examples.anyhis.testing.Invented.DAY;
import static io.github.baidiao.examples.anyhis.testing.Invented.MALEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.finished;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.Invented;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.examples.anyhis.testing.OwnSchema;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two stations with one ledger on a server plan the same day at the same time. */
@Timeout(120)
class TwoStationsCloseIT {
  private static final int VISITS = 60;

  @ParameterizedTest
  @EnumSource
  void eachVisitIsQueuedOnce(JhcisServer server) throws Exception {
    FakeHis his = new FakeHis();
    List<CitizenId> people = List.of(SOMCHAI, MALEE, BOONMEE, DAO);
    for (int i = 1; i <= VISITS; i++) {
      his.with(finished("" + i, people.get(i % people.size())));
    }
    HandClock clock = HandClock.onTheDay();
    try (NhsoStubs nhso = new NhsoStubs();
        OwnSchema schema = new OwnSchema(server);
        CloseStage one =
            new CloseStage(his, nhso, schema.database().source(), clock, WriteMode.WRITE);
        CloseStage two =
            new CloseStage(his, nhso, schema.database().source(), clock, WriteMode.WRITE)) {
      CyclicBarrier together = new CyclicBarrier(2);
      Callable<CloseSummary> first = planning(one, together);
      Callable<CloseSummary> second = planning(two, together);
      ExecutorService stations = Executors.newFixedThreadPool(2);
      long queued = 0;
      for (Future<CloseSummary> each : stations.invokeAll(List.of(first, second))) {
        queued += each.get().queued();
        assertThat(each.get().queued() + each.get().inLedger()).isEqualTo(VISITS);
      }
      stations.shutdown();

      assertThat(queued).isEqualTo(VISITS);
      assertThat(one.outbox.entries(EntryFilter.builder().build()))
          .extracting(entry -> entry.reference())
          .hasSize(VISITS)
          .doesNotHaveDuplicates();
      assertThat(one.ledger.counts(Invented.UNIT).toString()).contains("PLANNED=" + VISITS);
    }
  }

  private static Callable<CloseSummary> planning(CloseStage station, CyclicBarrier together) {
    return () -> {
      together.await();
      return station.run.plan(DAY, DAY);
    };
  }
}
