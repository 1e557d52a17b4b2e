package io.github.baidiao.examples.anyhis.evidence;

import static io.github.baidiao.examples.anyhis.testing.Invented.BOONMEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.DAO;
import static io.github.baidiao.examples.anyhis.testing.Invented.DAY;
import static io.github.baidiao.examples.anyhis.testing.Invented.MALEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static io.github.baidiao.examples.anyhis.testing.Invented.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.examples.anyhis.writing.WriteBackSettings;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileSummary.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EvidenceRunTest {
  private static NhsoStubs nhso;
  private static ClaimCodeReconciler reconciler;

  @TempDir private Path folder;
  private final HandClock clock = HandClock.onTheDay();
  private final FakeHis his = new FakeHis();
  private final List<String> told = new ArrayList<>();
  private OwnDatabase database;
  private Ledger ledger;

  @BeforeAll
  static void start() {
    nhso = new NhsoStubs();
    reconciler = nhso.reconciler();
  }

  @AfterAll
  static void stop() {
    reconciler.close();
    nhso.close();
  }

  @BeforeEach
  void open() {
    nhso.reset();
    database = OwnDatabase.file(folder.resolve("own.db"));
    ledger = Ledger.on(database.source(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private EvidenceSummary run(WriteMode mode) {
    WriteBack writeBack =
        new WriteBack(
            his,
            ledger,
            WriteBackSettings.builder().mode(mode).clock(clock).build(),
            each -> told.add(each.toString()));
    return new EvidenceRun(
            his,
            ledger,
            writeBack,
            reconciler,
            each -> told.add(each.toString()),
            clock,
            Duration.ofMinutes(10))
        .run(DAY.minusDays(2), DAY.plusDays(1), (done, known) -> {});
  }

  private LedgerEntry row(String visit) {
    return ledger.find(Task.CLAIM_CODE, key(visit)).orElseThrow();
  }

  @Test
  void theCodeOnRecordIsKeptAndWritten() {
    his.with(visit("1", SOMCHAI, DAY));
    EvidenceSummary summary = run(WriteMode.WRITE);

    assertThat(summary.asked().end()).isEqualTo(End.COMPLETE);
    assertThat(summary.kept()).isEqualTo(1);
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
    assertThat(his.the("1").serviceCode()).contains("PG0060001");
    assertThat(row("1").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(told).isEmpty();
  }

  @Test
  void aDryRunKeepsTheCodeAndWritesNothing() {
    his.with(visit("1", SOMCHAI, DAY));
    run(WriteMode.DRY_RUN);

    assertThat(row("1").writeState()).isEqualTo(WriteState.DRY);
    assertThat(his.the("1").claimCode()).isEmpty();
  }

  @Test
  void besideAClosingCodeTheAuthenticationIsFoundAndTheClosingTold() {
    his.with(visit("1", MALEE, DAY));
    run(WriteMode.WRITE);

    assertThat(his.the("1").claimCode()).contains("PP1000000002");
    assertThat(his.the("1").closingCode()).isEmpty();
    assertThat(told).containsExactly("99999/1 HIS-410");
  }

  @Test
  void whatIsNotOnRecordOrElsewhereIsTold() {
    his.with(visit("1", BOONMEE, DAY)).with(visit("2", DAO, DAY.minusDays(1)));
    EvidenceSummary summary = run(WriteMode.WRITE);

    assertThat(summary.asked().notFound()).isEqualTo(2);
    assertThat(told).containsExactlyInAnyOrder("99999/1 HIS-402", "99999/2 HIS-402");
    assertThat(ledger.find(Task.CLAIM_CODE, key("1"))).isEmpty();
  }

  @Test
  void onlyVisitsWithoutAUsableCodeAreAskedFor() {
    his.with(visit("1", SOMCHAI, DAY).claimCode("PP2000000001"))
        .with(visit("2", SOMCHAI, DAY.minusDays(1)).claimCode("PG0060001"))
        .with(visit("3", BOONMEE, DAY).state(VisitState.CANCELLED))
        .with(visit("4", BOONMEE, DAY.minusDays(1)).citizenId(Optional.empty()));
    EvidenceSummary summary = run(WriteMode.WRITE);

    assertThat(summary.visits()).isEqualTo(3);
    assertThat(summary.withCode()).isEqualTo(1);
    assertThat(summary.asked().rows()).isEqualTo(2);
    // A PG code stands where the claim code belongs: ours is kept, and what stands there stays.
    assertThat(row("2").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(his.the("2").claimCode()).contains("PG0060001");
    assertThat(told).containsExactlyInAnyOrder("99999/2 HIS-203 code", "99999/4 HIS-406");
  }

  @Test
  void aCodeThatCouldBeOfTwoVisitsIsLeftToAPerson() {
    his.with(visit("1", SOMCHAI, DAY)).with(visit("2", SOMCHAI, DAY));
    run(WriteMode.WRITE);

    assertThat(told).containsExactlyInAnyOrder("99999/1 HIS-409", "99999/2 HIS-409");
    assertThat(his.writes()).isZero();
  }

  @Test
  void theCodeOfTheOtherVisitIsNotTaken() {
    his.with(visit("1", SOMCHAI, DAY).claimCode("PP1000000001")).with(visit("2", SOMCHAI, DAY));
    run(WriteMode.WRITE);

    assertThat(told).containsExactly("99999/2 HIS-409");
    assertThat(his.the("2").claimCode()).isEmpty();
  }

  @Test
  void whatWeKnowIsNotAskedForAgain() {
    his.with(visit("1", SOMCHAI, DAY));
    run(WriteMode.WRITE);
    his.change("1", visit -> visit.claimCode(Optional.empty()));
    EvidenceSummary again = run(WriteMode.WRITE);

    assertThat(again.knownToUs()).isEqualTo(1);
    assertThat(again.asked().rows()).isZero();
  }

  @Test
  void aNumberThatWasGivenAgainIsToldAndItsOldCodeLeftOut() {
    his.with(visit("1", SOMCHAI, DAY));
    run(WriteMode.WRITE);
    his.with(visit("1", BOONMEE, DAY));
    EvidenceSummary again = run(WriteMode.WRITE);

    assertThat(told).containsExactly("99999/1 HIS-205");
    assertThat(again.asked().rows()).isZero();
    assertThat(his.the("1").claimCode()).isEmpty();
  }

  @Test
  void aCounterThatIsAskingIsLeftInPeaceAndADeadOneSettled() {
    his.with(visit("1", SOMCHAI, DAY)).with(visit("2", BOONMEE, DAY));
    for (String visit : List.of("1", "2")) {
      ledger.add(
          LedgerEntry.builder()
              .task(Task.CLAIM_CODE)
              .visit(his.the(visit).identity())
              .state(LedgerState.PLANNED)
              .build());
    }
    assertThat(run(WriteMode.WRITE).underWay()).isEqualTo(2);
    clock.pass(Duration.ofMinutes(11));
    run(WriteMode.WRITE);

    assertThat(row("1").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
    assertThat(row("2").state()).as("for a person to see").isEqualTo(LedgerState.UNKNOWN);
    assertThat(row("2").problem()).contains("NHSO-105");
  }

  @Test
  void whatAHisThatWentDownMissedIsInTheLedger() {
    his.with(visit("1", SOMCHAI, DAY)).failOn("1", HisErrorCode.HIS_UNREACHABLE);
    run(WriteMode.WRITE);

    assertThat(told).containsExactly("99999/1 HIS-102");
    assertThat(row("1").writeState()).isEqualTo(WriteState.TO_WRITE);
    assertThat(row("1").values())
        .hasValueSatisfying(
            values ->
                assertThat(((ClaimCodeWrite) values).code().value()).isEqualTo("PP1000000001"));
  }

  @Test
  void aHisThatIsDownEndsTheRun() {
    his.with(visit("1", SOMCHAI, DAY)).down(HisErrorCode.HIS_UNREACHABLE);

    assertThatThrownBy(() -> run(WriteMode.WRITE)).isInstanceOf(HisException.class);
  }
}
