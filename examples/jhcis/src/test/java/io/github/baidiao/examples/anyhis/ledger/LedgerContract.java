package io.github.baidiao.examples.anyhis.ledger;

import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.Invented;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the ledger does on every database. */
@Timeout(120)
abstract class LedgerContract {
  private final HandClock clock = HandClock.onTheDay();

  abstract DataSource source();

  private Ledger ledger() {
    return Ledger.on(source(), clock);
  }

  private static LedgerEntry.Builder row(Task task, String visit) {
    return LedgerEntry.builder()
        .task(task)
        .visit(Invented.visit(visit, SOMCHAI, Invented.DAY).build().identity())
        .state(LedgerState.PLANNED);
  }

  private static ClaimCodeWrite code(String code) {
    return ClaimCodeWrite.builder().code(ClaimCode.of(code)).build();
  }

  @Test
  void whatIsKeptComesBackAsItWas() {
    Ledger ledger = ledger();
    LedgerEntry claim =
        row(Task.CLAIM_CODE, "1")
            .state(LedgerState.KNOWN)
            .problem("NHSO-105")
            .values(
                ClaimCodeWrite.builder()
                    .code(ClaimCode.of("PP1000000001"))
                    .at(LocalDateTime.of(2025, 11, 7, 8, 0, 1))
                    .service("PG0060001")
                    .mainInscl("UCS")
                    .subInscl("89")
                    .build())
            .writeState(WriteState.NOT_WRITTEN)
            .writeProblem("HIS-203")
            .nextLook(Instant.parse("2025-11-07T11:00:00Z"))
            .looks(2)
            .build();
    LedgerEntry closing =
        row(Task.CLOSING, "1")
            .outboxKey("close-rights:99999:1:1")
            .amount(new BigDecimal("350.50"))
            .values(
                ClosingWrite.builder()
                    .code(ClaimCode.of("EP1000000001"))
                    .seq("77")
                    .amount(new BigDecimal("350.50"))
                    .claimId("id-1")
                    .build())
            .build();
    LedgerEntry phr = row(Task.PHR, "1").version(7).digest("d".repeat(64)).build();

    for (LedgerEntry each : List.of(claim, closing, phr)) {
      assertThat(ledger.add(each)).isEqualTo(Kept.YES);
      assertThat(ledger().find(each.task(), each.visit().key()))
          .contains(
              each.toBuilder()
                  .since(clock.instant())
                  .changedAt(clock.instant())
                  .revision(1)
                  .build());
    }
  }

  @Test
  void neitherNamesNorCitizenIdsAreInTheTable() throws SQLException {
    ledger().add(row(Task.CLAIM_CODE, "1").values(code("PP1000000001")).build());

    List<String> columns = new ArrayList<>();
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT * FROM baidiao_ledger")) {
      while (all.next()) {
        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(all.getString(i)));
        }
      }
    }
    assertThat(columns).contains("99999", "PP1000000001").doesNotContain(SOMCHAI.value());
  }

  @Test
  void ofTwoWhoMakeOneRowTheSecondIsTold() {
    Ledger ledger = ledger();

    assertThat(ledger.add(row(Task.CLOSING, "1").build())).isEqualTo(Kept.YES);
    assertThat(ledger().add(row(Task.CLOSING, "1").build())).isEqualTo(Kept.CHANGED_MEANWHILE);
    assertThat(ledger.add(row(Task.PHR, "1").build())).as("another task").isEqualTo(Kept.YES);
  }

  @Test
  void ofTwoWhoChangeOneRowTheSecondIsTold() {
    Ledger ledger = ledger();
    ledger.add(row(Task.CLOSING, "1").build());
    LedgerEntry read = ledger.find(Task.CLOSING, Invented.key("1")).orElseThrow();
    clock.pass(Duration.ofSeconds(1));

    assertThat(ledger.change(read.toBuilder().state(LedgerState.REFUSED).build()))
        .isEqualTo(Kept.YES);
    assertThat(ledger.change(read.toBuilder().state(LedgerState.UNKNOWN).build()))
        .isEqualTo(Kept.CHANGED_MEANWHILE);
    LedgerEntry now = ledger.find(Task.CLOSING, Invented.key("1")).orElseThrow();
    assertThat(now.state()).isEqualTo(LedgerState.REFUSED);
    assertThat(now.since()).isEqualTo(read.since());
    assertThat(now.changedAt()).isEqualTo(read.since().plusSeconds(1));
  }

  @Test
  void noCodeIsInTheRowsOfTwoVisits() {
    Ledger ledger = ledger();
    ledger.add(row(Task.CLAIM_CODE, "1").values(code("PP1000000001")).build());
    ledger.add(row(Task.CLAIM_CODE, "2").build());
    LedgerEntry second = ledger.find(Task.CLAIM_CODE, Invented.key("2")).orElseThrow();

    assertThat(ledger.change(second.toBuilder().values(code("PP1000000001")).build()))
        .isEqualTo(Kept.CODE_OF_ANOTHER_VISIT);
    assertThat(ledger.add(row(Task.CLAIM_CODE, "3").values(code("PP1000000001")).build()))
        .isEqualTo(Kept.CODE_OF_ANOTHER_VISIT);
    assertThat(ledger.find(Task.CLAIM_CODE, Invented.key("3"))).isEmpty();
  }

  @Test
  void allOfATransactionIsUndoneTogether() {
    Ledger ledger = ledger();

    assertThatThrownBy(
            () ->
                ledger.inTransaction(
                    transaction -> {
                      transaction.add(row(Task.CLOSING, "1").build());
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.find(Task.CLOSING, Invented.key("1"))).isEmpty();
  }

  @Test
  void rowsAreFoundByStateInPagesAndByWhatIsDue() {
    Ledger ledger = ledger();
    for (int i = 1000; i < 1450; i++) {
      Instant look = clock.instant().plusSeconds(i);
      ledger.add(row(Task.PHR, "" + i).nextLook(look).writeState(WriteState.DRY).build());
    }
    ledger.add(row(Task.PHR, "2").state(LedgerState.KNOWN).build());
    List<String> planned = new ArrayList<>();
    List<String> dry = new ArrayList<>();

    ledger.forEach(
        Task.PHR, UNIT, LedgerState.PLANNED, it -> planned.add(it.visit().key().number()));
    ledger.forEach(Task.PHR, UNIT, WriteState.DRY, it -> dry.add(it.visit().key().number()));

    assertThat(planned).hasSize(450).doesNotHaveDuplicates().isSorted().isEqualTo(dry);
    assertThat(ledger.due(UNIT, clock.instant().plusSeconds(1001), 10))
        .extracting(it -> it.visit().key().number())
        .containsExactly("1000", "1001");
    assertThat(ledger.counts(UNIT))
        .isEqualTo(Map.of(Task.PHR, Map.of(LedgerState.PLANNED, 450L, LedgerState.KNOWN, 1L)));
  }

  @Test
  void whatIsTooLongForItsColumnIsNeverCut() {
    Ledger ledger = ledger();

    assertThatThrownBy(() -> ledger.add(row(Task.PHR, "1").digest("d".repeat(65)).build()))
        .isInstanceOfSatisfying(
            HisException.class,
            e -> {
              assertThat(e.code()).isEqualTo(HisErrorCode.LEDGER_FAILED);
              assertThat(e.getMessage()).doesNotContain("ddd");
            });
  }

  @Test
  void twoAtOnceOnOneVisitOneWins() throws Exception {
    Ledger ledger = ledger();
    int rounds = 40;
    int stations = 4;
    CyclicBarrier together = new CyclicBarrier(stations);
    ExecutorService threads = Executors.newFixedThreadPool(stations);
    List<Future<Integer>> won = new ArrayList<>();
    for (int i = 0; i < stations; i++) {
      won.add(
          threads.submit(
              () -> {
                int times = 0;
                for (int round = 0; round < rounds; round++) {
                  together.await();
                  times += ledger.add(row(Task.CLOSING, "" + round).build()) == Kept.YES ? 1 : 0;
                }
                return times;
              }));
    }
    int all = 0;
    for (Future<Integer> each : won) {
      all += each.get();
    }
    threads.shutdown();

    assertThat(all).isEqualTo(rounds);
  }
}
