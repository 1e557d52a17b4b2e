package io.github.baidiao.examples.anyhis.closing;

import static io.github.baidiao.examples.anyhis.testing.Invented.BOONMEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.DAO;
import static io.github.baidiao.examples.anyhis.testing.Invented.MALEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.finished;
import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class CloseRunTest {
  private static NhsoStubs nhso;

  @TempDir private Path folder;
  private final HandClock clock = HandClock.onTheDay();
  private final FakeHis his = new FakeHis();
  private OwnDatabase database;
  private CloseStage program;

  @BeforeAll
  static void start() {
    nhso = new NhsoStubs();
  }

  @AfterAll
  static void stop() {
    nhso.close();
  }

  @BeforeEach
  void open() {
    nhso.reset();
    database = OwnDatabase.file(folder.resolve("own.db"));
    program = new CloseStage(his, nhso, database.source(), clock, WriteMode.WRITE);
  }

  @AfterEach
  void close() {
    program.close();
    database.close();
  }

  private LedgerEntry row(String visit) {
    return program.ledger.find(Task.CLOSING, key(visit)).orElseThrow();
  }

  @Test
  void aReadyVisitIsClosedAndItsCodeIsWritten() {
    his.with(finished("1", SOMCHAI));

    assertThat(program.hour().queued()).isEqualTo(1);

    assertThat(nhso.posted("nhso-claim-detail"))
        .singleElement()
        .asString()
        .contains(
            "\"visitNumber\":\"1\"", "\"transactionId\":\"999991\"", "\"pid\":\"1100000000016\"")
        .contains("\"totalAmount\":350.50", "\"paidAmount\":20.25", "\"privilegeAmount\":330.25")
        .contains("\"recorderPid\":\"1100000000008\"", "PG0060001", "UCS");
    assertThat(row("1").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(row("1").writeState()).isEqualTo(WriteState.WRITTEN);
    assertThat(row("1").values())
        .hasValueSatisfying(
            values -> {
              ClosingWrite closing = (ClosingWrite) values;
              assertThat(closing.code().value()).isEqualTo("EP1000000011");
              assertThat(closing.seq()).isPresent();
              assertThat(closing.amount()).isEqualByComparingTo("350.50");
            });
    assertThat(his.the("1").closingCode()).contains("EP1000000011");
    assertThat(program.told).isEmpty();
  }

  @Test
  void aDryRunQueuesNothingAndTellsHowManyItWould() {
    his.with(finished("1", SOMCHAI)).with(finished("2", BOONMEE));
    try (CloseStage dry = new CloseStage(his, nhso, database.source(), clock, WriteMode.DRY_RUN)) {
      assertThat(dry.hour().queued()).isEqualTo(2);
      assertThat(dry.ledger.find(Task.CLOSING, key("1"))).isEmpty();
      assertThat(dry.outbox.find("close-rights:99999:1:1")).isEmpty();
    }
    assertThat(nhso.closings("1")).isZero();
  }

  @Test
  void aVisitIsClosedOnceWhateverTheHisShowsAndHoweverOld() {
    his.with(finished("1", SOMCHAI));
    program.hour();
    his.change("1", visit -> visit.closingCode(Optional.empty()));
    clock.pass(Duration.ofDays(400));

    CloseSummary later = program.hour();

    assertThat(later.inLedger()).isEqualTo(1);
    assertThat(nhso.closings("1")).isEqualTo(1);
    assertThat(program.told).containsExactly("99999/1 HIS-210");
  }

  static Stream<Arguments> notReady() {
    return Stream.of(
        rule("HIS-401", visit -> visit.state(VisitState.OPEN)),
        rule("HIS-402", visit -> visit.claimCode(Optional.empty())),
        rule("HIS-402", visit -> visit.claimCode("PG0060001")),
        rule("HIS-403", visit -> visit.total(Optional.empty())),
        rule("HIS-403", visit -> visit.total(new BigDecimal("0.00"))),
        rule("HIS-403", visit -> visit.total(new BigDecimal("20.24"))),
        rule("HIS-403", visit -> visit.notClaimable(new BigDecimal("-0.01"))),
        rule("HIS-404", visit -> visit.recorder(Optional.empty())),
        rule("HIS-405", visit -> visit.fund(Optional.empty())),
        rule("HIS-406", visit -> visit.citizenId(Optional.empty())),
        rule("HIS-407", visit -> visit.closingCode("cancel")));
  }

  private static Arguments rule(String code, UnaryOperator<HisVisit.Builder> change) {
    return Arguments.of(code, change);
  }

  @ParameterizedTest
  @MethodSource
  void notReady(String code, UnaryOperator<HisVisit.Builder> change) {
    his.with(change.apply(finished("1", SOMCHAI)));

    assertThat(program.hour().notReady()).isEqualTo(1);

    assertThat(program.told).containsExactly("99999/1 " + code);
    assertThat(nhso.closings("1")).isZero();
  }

  @Test
  void whatIsCancelledOrClosedWithoutUsIsLeftAlone() {
    his.with(finished("1", SOMCHAI).state(VisitState.CANCELLED))
        .with(finished("2", BOONMEE).closingCode("EP9000000001"));

    assertThat(program.hour().nothingToDo()).isEqualTo(2);
    assertThat(program.told).isEmpty();
    assertThat(nhso.posted("nhso-claim-detail")).isEmpty();
  }

  @Test
  void aClaimCodeInOurLedgerIsEnough() {
    his.with(finished("1", SOMCHAI).claimCode(Optional.empty()).locked(true));
    program.writeBack.answered(
        LedgerEntry.builder()
            .task(Task.CLAIM_CODE)
            .visit(his.the("1").identity())
            .state(LedgerState.PLANNED)
            .build(),
        ClaimCodeWrite.builder().code(ClaimCode.of("PP1000000001")).build());

    assertThat(program.hour().queued()).isEqualTo(1);
    assertThat(nhso.closings("1")).isEqualTo(1);
    assertThat(program.told).contains("99999/1 HIS-201");
  }

  @Test
  void besideACodeThatNobodyHereKnowsOfNothingIsSent() {
    his.with(finished("1", MALEE));
    program.hour();

    assertThat(nhso.closings("1")).isZero();
    assertThat(row("1").state()).isEqualTo(LedgerState.REFUSED);
    assertThat(program.told).containsExactly("99999/1 NHSO-413");
  }

  @Test
  void anOperatorWhoSawThatTheCodeIsAnotherVisitsHasItSent() {
    his.with(finished("1", MALEE));
    program.hour();

    assertThat(program.byHand.again(key("1"), false)).isEmpty();
    program.hour();
    assertThat(nhso.closings("1")).isZero();
    assertThat(program.byHand.again(key("1"), true)).isEmpty();
    program.hour();

    assertThat(nhso.closings("1")).isEqualTo(1);
    assertThat(his.the("1").closingCode()).contains("EP1000000012");
  }

  @Test
  void theSecondVisitOfADayIsSentAlthoughTheFirstHasItsCode() {
    his.with(finished("1", SOMCHAI)).with(finished("2", SOMCHAI));
    program.hour();

    assertThat(nhso.closings("1")).isEqualTo(1);
    assertThat(nhso.closings("2")).isEqualTo(1);
    // These stubs take a second closing of one person for the first again: no code is of two.
    assertThat(row("2").state()).isEqualTo(LedgerState.UNKNOWN);
    assertThat(program.told).containsExactly("99999/2 HIS-409");
    program.hour();
    assertThat(program.told).as("told once").hasSize(1);
  }

  @Test
  void aRefusedClosingGoesAsTheVisitWasCorrected() {
    his.with(finished("1", MALEE));
    program.hour();
    his.change("1", visit -> visit.total(new BigDecimal("999.75")));

    assertThat(program.byHand.again(key("1"), true)).isEmpty();
    program.hour();

    assertThat(nhso.posted("nhso-claim-detail")).singleElement().asString().contains("999.75");
    assertThat(row("1").amount()).contains(new BigDecimal("999.75"));
    assertThat(his.the("1").closedAmount()).contains(new BigDecimal("999.75"));
  }

  @Test
  void chargesThatChangedAfterwardsAreTold() {
    his.with(finished("1", DAO));
    program.hour();
    his.change("1", visit -> visit.total(new BigDecimal("400")));
    program.hour();

    assertThat(program.told).containsExactly("99999/1 HIS-411");
    assertThat(nhso.closings("1")).isEqualTo(1);
  }

  @Test
  void aNumberThatWasGivenAgainIsNotClosedAndTold() {
    his.with(finished("1", SOMCHAI));
    program.hour();
    his.with(finished("1", BOONMEE));
    program.hour();

    assertThat(program.told).containsExactly("99999/1 HIS-205");
    assertThat(nhso.closings("1")).isEqualTo(1);
  }

  @Test
  void aCodeThatAPersonTypedInSettlesWhatWasRefused() {
    his.with(finished("1", MALEE));
    program.hour();
    his.change("1", visit -> visit.closingCode("EP1000000002"));
    program.hour();

    assertThat(row("1").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(row("1").writeState()).isEqualTo(WriteState.WRITTEN);
    assertThat(nhso.closings("1")).isZero();
  }

  @Test
  void whatTheOutboxHasLostIsForAPersonAndNotSentAgain() throws Exception {
    his.with(finished("1", SOMCHAI));
    program.run.plan(his.the("1").day(), his.the("1").day());
    try (var connection = database.source().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM baidiao_outbox WHERE lane <> '#'");
    }
    program.hour();

    assertThat(row("1").state()).isEqualTo(LedgerState.UNKNOWN);
    assertThat(program.told).containsExactly("99999/1 NHSO-414");
    assertThat(nhso.closings("1")).isZero();
  }
}
