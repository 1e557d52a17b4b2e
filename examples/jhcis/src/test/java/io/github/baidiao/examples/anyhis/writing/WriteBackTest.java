package io.github.baidiao.examples.anyhis.writing;

import static io.github.baidiao.examples.anyhis.testing.Invented.DAY;
import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.Invented;
import io.github.baidiao.nhso.ClaimCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteBackTest {
  private static final ClaimCodeWrite CODE =
      ClaimCodeWrite.builder().code(ClaimCode.of("PP1000000001")).build();

  @TempDir private Path folder;
  private final HandClock clock = HandClock.onTheDay();
  private final FakeHis his = new FakeHis().with(Invented.visit("1", SOMCHAI, DAY));
  private final List<String> told = new ArrayList<>();
  private OwnDatabase database;
  private Ledger ledger;
  private WriteBack writing;
  private WriteBack dry;

  @BeforeEach
  void open() {
    database = OwnDatabase.file(folder.resolve("ledger.db"));
    ledger = Ledger.on(database.source(), clock);
    writing = writeBack(WriteMode.WRITE);
    dry = new WriteBack(his, ledger, WriteBackSettings.builder().clock(clock).build(), f -> {});
  }

  @AfterEach
  void close() {
    database.close();
  }

  private WriteBack writeBack(WriteMode mode) {
    WriteBackSettings settings = WriteBackSettings.builder().mode(mode).clock(clock).build();
    return new WriteBack(his, ledger, settings, each -> told.add(each.toString()));
  }

  private static LedgerEntry planned(String visit) {
    return LedgerEntry.builder()
        .task(Task.CLAIM_CODE)
        .visit(Invented.visit(visit, SOMCHAI, DAY).build().identity())
        .state(LedgerState.PLANNED)
        .build();
  }

  private LedgerEntry row(String visit) {
    return ledger.find(Task.CLAIM_CODE, Invented.key(visit)).orElseThrow();
  }

  @Test
  void anAnswerIsKeptAndWritten() {
    LedgerEntry row = writing.answered(planned("1"), CODE);

    assertThat(row.state()).isEqualTo(LedgerState.KNOWN);
    assertThat(row.writeState()).isEqualTo(WriteState.WRITTEN);
    assertThat(row).isEqualTo(row("1"));
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
    assertThat(told).isEmpty();
  }

  @Test
  void aDryRunIsTheDefaultAndWritesNothing() {
    LedgerEntry row = dry.answered(planned("1"), CODE);

    assertThat(row.writeState()).isEqualTo(WriteState.DRY);
    assertThat(his.the("1").claimCode()).isEmpty();
    assertThat(dry.run().rows()).isEmpty();
  }

  @Test
  void whatADryRunKeptIsWrittenWhenWritingIsSwitchedOn() {
    dry.answered(planned("1"), CODE);

    assertThat(writing.run().in(WriteState.WRITTEN)).isEqualTo(1);
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
  }

  @Test
  void itIsLookedAtFourTimesAndThenLeftInPeace() {
    writing.answered(planned("1"), CODE);
    List<Duration> pauses = new ArrayList<>();
    for (int look = 0; look < 4; look++) {
      Duration pause = Duration.between(clock.instant(), row("1").nextLook().orElseThrow());
      pauses.add(pause);
      clock.pass(pause.minusMillis(1));
      assertThat(writing.run().rows()).isEmpty();
      clock.pass(Duration.ofMillis(1));
      assertThat(writing.run().in(WriteState.WRITTEN)).isEqualTo(1);
    }

    assertThat(pauses)
        .containsExactly(
            Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    assertThat(row("1").nextLook()).isEmpty();
    assertThat(his.writes()).isEqualTo(1);
  }

  @Test
  void whatSomebodySavedOverIsToldAndNotFoughtOver() {
    writing.answered(planned("1"), CODE);
    his.change("1", visit -> visit.claimCode(Optional.empty()));
    clock.pass(Duration.ofMinutes(1));

    writing.run();
    clock.pass(Duration.ofDays(9));
    writing.run();

    assertThat(told).containsExactly("99999/1 HIS-210");
    assertThat(row("1").writeState()).isEqualTo(WriteState.OVERWRITTEN);
    assertThat(row("1").values()).contains(CODE);
    assertThat(his.the("1").claimCode()).isEmpty();
  }

  @Test
  void anOperatorHasItWrittenAgain() {
    writing.answered(planned("1"), CODE);
    his.change("1", visit -> visit.claimCode(Optional.empty()));
    clock.pass(Duration.ofMinutes(1));
    writing.run();

    assertThat(writing.again(Task.CLAIM_CODE, Invented.key("1")).orElseThrow().writeState())
        .isEqualTo(WriteState.WRITTEN);
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
    assertThat(row("1").nextLook()).contains(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void aVisitThatIsGoneIsTold() {
    writing.answered(planned("1"), CODE);
    his.remove("1");
    clock.pass(Duration.ofMinutes(1));
    writing.run();

    assertThat(told).containsExactly("99999/1 HIS-204");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANOTHER_VALUE", "VISIT_CANCELLED", "TOO_LONG", "REFERENCE_MISSING"})
  void whatTheHisRefusesStaysInTheLedgerAndIsTold(HisErrorCode why) {
    his.refuseNext(why);
    LedgerEntry row = writing.answered(planned("1"), CODE);

    assertThat(row.state()).isEqualTo(LedgerState.KNOWN);
    assertThat(row.writeState()).isEqualTo(WriteState.NOT_WRITTEN);
    assertThat(row.writeProblem()).contains(why.id());
    assertThat(row.nextLook()).isEmpty();
    assertThat(told).containsExactly("99999/1 " + why.id() + " column");
  }

  @Test
  void aLockedVisitIsWrittenWhenItIsUnlockedAndToldOnce() {
    his.change("1", visit -> visit.locked(true));
    writing.answered(planned("1"), CODE);
    for (int hour = 0; hour < 3; hour++) {
      clock.pass(Duration.ofHours(1));
      writing.run();
    }
    his.change("1", visit -> visit.locked(false));
    clock.pass(Duration.ofHours(1));
    writing.run();

    assertThat(told).containsExactly("99999/1 HIS-201");
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
    assertThat(row("1").writeState()).isEqualTo(WriteState.WRITTEN);
  }

  @Test
  void aVisitThatChangedAtThatMomentIsTriedAgainSoon() {
    his.refuseNext(HisErrorCode.CHANGED_MEANWHILE);
    assertThat(writing.answered(planned("1"), CODE).writeState()).isEqualTo(WriteState.TO_WRITE);
    clock.pass(Duration.ofMinutes(1));
    writing.run();

    assertThat(row("1").writeState()).isEqualTo(WriteState.WRITTEN);
  }

  @Test
  void columnsThatKeepAnotherValueAreNamed() {
    his.leaveAlone("hiciauthen_nhso", "main_inscl");
    writing.answered(planned("1"), CODE);

    assertThat(told).containsExactly("99999/1 HIS-211 hiciauthen_nhso, main_inscl");
  }

  @Test
  void whatAHisThatIsDownMissedIsWrittenWhenItIsBack() {
    his.down(HisErrorCode.HIS_UNREACHABLE);
    assertThat(writing.answered(planned("1"), CODE).writeState()).isEqualTo(WriteState.TO_WRITE);
    assertThatThrownBy(writing::run).isInstanceOf(HisException.class);
    his.down(null);

    assertThat(writing.run().in(WriteState.WRITTEN)).isEqualTo(1);
  }

  @Test
  void oneVisitThatTheHisFailsOnHoldsUpNoOther() {
    his.with(Invented.visit("2", SOMCHAI, DAY)).failOn("1", HisErrorCode.HIS_FAILED);
    his.down(HisErrorCode.HIS_UNREACHABLE);
    writing.answered(planned("1"), CODE);
    clock.pass(Duration.ofSeconds(1));
    writing.answered(
        planned("2"), ClaimCodeWrite.builder().code(ClaimCode.of("PP1000000002")).build());
    his.down(null);
    told.clear();

    writing.run();

    assertThat(told).containsExactly("99999/1 HIS-103");
    assertThat(his.the("2").claimCode()).contains("PP1000000002");
    assertThat(row("1").writeState()).isEqualTo(WriteState.TO_WRITE);
  }

  @Test
  void aCodeOfAnotherVisitIsNotKeptTwice() {
    his.with(Invented.visit("2", SOMCHAI, DAY));
    writing.answered(planned("1"), CODE);
    LedgerEntry second = writing.answered(planned("2"), CODE);

    assertThat(second.state()).isEqualTo(LedgerState.UNKNOWN);
    assertThat(second.problem()).contains("HIS-409");
    assertThat(second.values()).isEmpty();
    assertThat(his.the("2").claimCode()).isEmpty();
    assertThat(told).containsExactly("99999/2 HIS-409");
  }

  @Test
  void ofTwoCountersWithTwoCodesTheSecondIsToldOfIt() {
    writing.answered(planned("1"), CODE);
    LedgerEntry there =
        writing.answered(
            planned("1"), ClaimCodeWrite.builder().code(ClaimCode.of("PP1000000009")).build());

    assertThat(there.values()).contains(CODE);
    assertThat(told).containsExactly("99999/1 HIS-408");
  }
}
