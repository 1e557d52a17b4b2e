package io.github.baidiao.examples.anyhis.authen;

import static io.github.baidiao.examples.anyhis.testing.Invented.BOONMEE;
import static io.github.baidiao.examples.anyhis.testing.Invented.SOMCHAI;
import static io.github.baidiao.examples.anyhis.testing.Invented.key;
import static io.github.baidiao.examples.anyhis.testing.Invented.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.PersonMatch;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.anyhis.testing.FakeHis;
import io.github.baidiao.examples.anyhis.testing.HandClock;
import io.github.baidiao.examples.anyhis.testing.NhsoStubs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AuthenDeskTest {
  private static NhsoStubs nhso;

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(Instant.now());
  private final LocalDate today = DeskStage.today(clock);
  private final FakeHis his = new FakeHis().with(visit("1", SOMCHAI, today));
  private OwnDatabase database;
  private DeskStage counter;

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
    counter = new DeskStage(his, nhso, database.source(), clock);
  }

  @AfterEach
  void close() {
    counter.close();
    database.close();
  }

  private LedgerEntry row(String visit) {
    return counter.ledger.find(Task.CLAIM_CODE, key(visit)).orElseThrow();
  }

  private static int confirmed() {
    return nhso.posted("confirm-save").size();
  }

  @Test
  void theCodeOfTodaysVisitIsKeptAndWritten() {
    assertThat(counter.read().visit().key()).isEqualTo(key("1"));

    assertThat(counter.authen("1")).hasToString("Coded, WRITTEN");

    assertThat(nhso.posted("confirm-save")).singleElement().asString().contains("\"hn\":\"16\"");
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
    assertThat(his.the("1").serviceCode()).contains("PG0060001");
    assertThat(his.the("1").mainInscl()).contains("UCS");
    assertThat(his.the("1").claimedAt()).isPresent();
    assertThat(row("1").state()).isEqualTo(LedgerState.KNOWN);
    assertThat(((ClaimCodeWrite) row("1").values().orElseThrow()).subInscl())
        .isEqualTo(his.the("1").subInscl());
  }

  @Test
  void aVisitWithACodeGetsNoSecondWhateverTheHisShows() {
    counter.authen("1");
    assertThat(counter.authen("1")).hasToString("Coded, WRITTEN");
    his.change("1", visit -> visit.claimCode(Optional.empty()));
    assertThat(counter.authen("1")).hasToString("Coded, WRITTEN");

    assertThat(confirmed()).isEqualTo(1);
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
  }

  @Test
  void aVisitThatAnotherCounterIsAskingForIsLeftToIt() {
    plan("1");

    assertThat(counter.authen("1")).hasToString("NotDone HIS-305");
    assertThat(confirmed()).isZero();
    assertThat(row("1").state()).isEqualTo(LedgerState.PLANNED);
  }

  @Test
  void ofTwoCountersAtOnceOneAsks() throws Exception {
    DeskRequest request = counter.request("1").build();
    ExecutorService counters = Executors.newFixedThreadPool(2);
    try (DeskStage other = new DeskStage(his, nhso, database.source(), clock)) {
      for (int round = 0; round < 10; round++) {
        String visit = "10" + round;
        nhso.reset();
        his.with(visit(visit, BOONMEE, today));
        nhso.card(BOONMEE);
        DeskRequest wanted =
            DeskRequest.builder()
                .patient(counter.read().patient())
                .visit(key(visit))
                .claimType(request.claimType())
                .mobile(request.mobile())
                .build();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<DeskResult>> both =
            List.of(
                () -> {
                  together.await();
                  return counter.desk.authen(wanted);
                },
                () -> {
                  together.await();
                  return other.desk.authen(wanted);
                });
        for (Future<DeskResult> each : counters.invokeAll(both)) {
          assertThat(each.get().toString())
              .isIn("Coded, WRITTEN", "Coded, TO_WRITE", "NotDone HIS-305");
        }
        assertThat(confirmed()).isEqualTo(1);
        assertThat(his.the(visit).claimCode()).isPresent();
        // The stubs have one code for each person, and no code is of two visits.
        his.remove(visit);
        try (Connection connection = database.source().getConnection();
            Statement statement = connection.createStatement()) {
          statement.executeUpdate("DELETE FROM baidiao_ledger");
        }
      }
    } finally {
      counters.shutdown();
    }
  }

  @Test
  void whatACounterLeftWhenItDiedIsLookedUpAndNotAskedAgain() {
    plan("1");
    clock.pass(Duration.ofMinutes(11));

    assertThat(counter.authen("1")).hasToString("OutcomeUnknown NHSO-105");
    assertThat(confirmed()).isZero();
    assertThat(row("1").state()).isEqualTo(LedgerState.UNKNOWN);
    assertThat(counter.desk.authen(counter.request("1").noneOnRecordAsSomebodySaw(true).build()))
        .hasToString("Coded, WRITTEN");
    assertThat(confirmed()).isEqualTo(1);
  }

  @Test
  void theCodeThatACounterGotBeforeItDiedIsFound() {
    plan("1");
    nhso.server().setScenarioState("authen-" + SOMCHAI.value(), "authenticated");

    assertThat(counter.authen("1")).hasToString("Coded, WRITTEN");
    assertThat(confirmed()).isZero();
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
  }

  @Test
  void aCodeThatMayBeAnotherVisitsIsNotTaken() {
    his.with(visit("2", SOMCHAI, today));
    plan("1");
    nhso.server().setScenarioState("authen-" + SOMCHAI.value(), "authenticated");

    assertThat(counter.authen("1")).hasToString("NotDone HIS-305");
    clock.pass(Duration.ofMinutes(11));
    assertThat(counter.authen("1")).hasToString("OutcomeUnknown NHSO-105");
    assertThat(his.the("1").claimCode()).isEmpty();
  }

  @Test
  void theSecondVisitOfTheDayDoesNotGetTheFirstOnesCode() {
    counter.authen("1");
    his.with(visit("2", SOMCHAI, today));
    assertThat(counter.read().visit().key()).isEqualTo(key("2"));

    assertThat(counter.authen("2")).hasToString("OutcomeUnknown HIS-409");
    assertThat(his.the("2").claimCode()).isEmpty();
    assertThat(row("2").state()).isEqualTo(LedgerState.UNKNOWN);
  }

  @Test
  void aCodeFromAKioskIsTaken() {
    nhso.server().setScenarioState("authen-" + SOMCHAI.value(), "authenticated");

    assertThat(counter.authen("1"))
        .isInstanceOfSatisfying(
            DeskResult.Coded.class,
            coded -> {
              assertThat(coded.isNew()).isFalse();
              assertThat(coded.serverText()).isPresent();
            });
    assertThat(his.the("1").claimCode()).contains("PP1000000001");
  }

  @Test
  void aLostAnswerIsNotAskedForAgain() {
    StubMapping cut =
        nhso.server()
            .stubFor(
                WireMock.post("/api/nhso-service/confirm-save")
                    .atPriority(1)
                    .willReturn(WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertThat(counter.authen("1")).hasToString("OutcomeUnknown NHSO-105");
    nhso.server().removeStub(cut);
    assertThat(counter.authen("1")).hasToString("OutcomeUnknown NHSO-105");

    assertThat(confirmed()).isEqualTo(1);
    assertThat(row("1").state()).isEqualTo(LedgerState.UNKNOWN);
  }

  @Test
  void whatWasCertainlyNotIssuedMayBeAskedForAgain() {
    DeskRequest request = counter.request("1").build();
    nhso.reader("no-reader");
    assertThat(counter.desk.authen(request)).hasToString("NotDone NHSO-102");
    assertThat(row("1").state()).isEqualTo(LedgerState.REFUSED);
    nhso.card(SOMCHAI);

    assertThat(counter.authen("1")).hasToString("Coded, WRITTEN");
  }

  @Test
  void aHisThatGoesDownMeanwhileGetsTheCodeLater() {
    DeskRequest request = counter.request("1").build();
    his.failOn("1", HisErrorCode.HIS_UNREACHABLE);

    assertThat(counter.desk.authen(request)).hasToString("Coded, TO_WRITE");
    assertThat(counter.told).containsExactly("99999/1 HIS-102");
    assertThat(row("1").writeState()).isEqualTo(WriteState.TO_WRITE);
  }

  @Test
  void withoutAHisNothingIsAsked() {
    DeskRequest request = counter.request("1").build();
    his.down(HisErrorCode.HIS_UNREACHABLE);

    assertThatThrownBy(() -> counter.desk.authen(request)).isInstanceOf(HisException.class);
    assertThat(confirmed()).isZero();
  }

  @Test
  void whyACardLeadsToNoVisitIsTold() {
    his.change("1", visit -> visit.state(VisitState.CANCELLED));
    assertThat(counter.desk.read()).hasToString("NotReady HIS-304");
    his.match(SOMCHAI, PersonMatch.discharged());
    assertThat(counter.desk.read()).hasToString("NotReady HIS-303");
    his.match(SOMCHAI, PersonMatch.several(2));
    assertThat(counter.desk.read()).hasToString("NotReady HIS-302");
    his.match(SOMCHAI, PersonMatch.none());
    assertThat(counter.desk.read()).hasToString("NotReady HIS-301");
    nhso.reader("no-card");
    assertThat(counter.desk.read()).hasToString("NotReady NHSO-103");
    nhso.reader("no-reader");
    assertThat(counter.desk.read()).hasToString("NotReady NHSO-102");
  }

  @Test
  void whatIsNoVisitOfThisCardTodayIsNotAskedFor() {
    his.with(visit("2", BOONMEE, today))
        .with(visit("3", SOMCHAI, today.minusDays(1)))
        .with(visit("4", SOMCHAI, today).state(VisitState.CANCELLED));

    assertThat(counter.authen("2")).hasToString("NotDone HIS-306");
    assertThat(counter.authen("3")).hasToString("NotDone HIS-304");
    assertThat(counter.authen("4")).hasToString("NotDone HIS-202");
    assertThat(counter.authen("5")).hasToString("NotDone HIS-204");
    assertThat(confirmed()).isZero();
  }

  private void plan(String visit) {
    counter.ledger.add(
        LedgerEntry.builder()
            .task(Task.CLAIM_CODE)
            .visit(his.the(visit).identity())
            .state(LedgerState.PLANNED)
            .build());
  }
}
