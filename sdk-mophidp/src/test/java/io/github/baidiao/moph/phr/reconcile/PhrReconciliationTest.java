package io.github.baidiao.moph.phr.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.bulk.BulkSummary.End;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.send.PhrPlace;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.stub.phr.PhrFault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PHR and a HIS compared, day by day, against the stateful stand-in. */
class PhrReconciliationTest {
  private static final String SUMMARY = "OrganizationSummary";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final PhrReconcileProgress QUIET = (day, done, days) -> {};

  private final PhrPlace phr = new PhrPlace();
  private final FewVisits his = new FewVisits();
  private final MemoryJournal journal = new MemoryJournal();

  @AfterEach
  void stop() {
    phr.close();
  }

  @Test
  void missingVisitsAreQueuedAndGhostsTold() {
    his.with("690001", MONDAY).with("690002", MONDAY).with("690003", MONDAY);
    phr.arrived(PhrPlace.visit("690002", MONDAY));
    phr.arrived(PhrPlace.visit("690009", MONDAY));

    PhrReconcileSummary summary = run(MONDAY, MONDAY);

    assertThat(his.queued).containsExactly("690001", "690003");
    PhrDay day = summary.results().get(0);
    assertThat(day.inHis()).isEqualTo(3);
    assertThat(day.atPhr()).isEqualTo(2);
    assertThat(day.queued()).isEqualTo(2);
    assertThat(day.ghosts()).containsExactly("690009");
    assertThat(summary)
        .hasToString("PhrReconcileSummary[COMPLETE, 1 of 1 days, 0 failed, 2 missing, 1 ghosts]");
  }

  @Test
  void whatIsQueuedAndArrivesIsNotMissingAnyMore() {
    his.with("690001", MONDAY);
    run(MONDAY, MONDAY);
    phr.arrived(PhrPlace.visit("690001", MONDAY));

    assertThat(reconcile(new MemoryJournal(), MONDAY, MONDAY).missing()).isZero();
  }

  @Test
  void visitThatTheHisHasOnAnotherDayIsNoGhost() {
    his.with("690001", MONDAY.plusDays(1));
    phr.arrived(PhrPlace.visit("690001", MONDAY));

    assertThat(run(MONDAY, MONDAY).ghosts()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheQueueSaysOfAMissingVisitIsTold(VisitQueue.Outcome outcome) {
    his.with("690001", MONDAY).answering(outcome);

    PhrDay day = run(MONDAY, MONDAY).results().get(0);

    assertThat(day.missing()).isOne();
    assertThat(day.queued()).isEqualTo(outcome == VisitQueue.Outcome.QUEUED ? 1 : 0);
    assertThat(day.waiting()).isEqualTo(outcome == VisitQueue.Outcome.WAITING ? 1 : 0);
    assertThat(day.heldBack()).hasSize(outcome == VisitQueue.Outcome.HELD_BACK ? 1 : 0);
    assertThat(day.forAPerson()).hasSize(outcome == VisitQueue.Outcome.FOR_A_PERSON ? 1 : 0);
  }

  @Test
  void daysAreComparedTheNewestFirstAndOnce() {
    List<String> told = new ArrayList<>();

    PhrReconcileSummary summary =
        reconciliation()
            .run(
                MONDAY,
                MONDAY.plusDays(2),
                journal,
                (day, done, days) -> told.add(day.day() + " " + done + "/" + days));

    assertThat(told).containsExactly("2026-11-18 1/3", "2026-11-17 2/3", "2026-11-16 3/3");
    assertThat(summary.end()).isEqualTo(End.COMPLETE);
    run(MONDAY, MONDAY.plusDays(2));
    assertThat(his.askedFor).hasSize(3);
  }

  @Test
  void todayIsComparedAgainWhenItIsOver() {
    run(TODAY, TODAY);
    run(TODAY, TODAY);
    phr.clock.forward(Duration.ofHours(15));
    run(TODAY, TODAY);
    run(TODAY, TODAY);

    assertThat(his.askedFor).hasSize(3);
  }

  @Test
  void dayThatEndsWhileItIsComparedIsComparedAgain() {
    his.whenAsked(() -> phr.clock.forward(Duration.ofHours(15)));
    run(TODAY, TODAY);
    his.whenAsked(() -> {});
    run(TODAY, TODAY);
    run(TODAY, TODAY);

    assertThat(his.askedFor).hasSize(2);
  }

  @Test
  void dayIsComparedAgainUntilItsLongestVisitIsOver() {
    PhrReconcileSettings inpatients = settings().longestVisit(Duration.ofDays(7)).build();
    try (PhrReconciliation run = PhrReconciliation.over(phr.api(), his, his, inpatients)) {
      run.run(MONDAY, MONDAY, journal, QUIET);
      his.with("690001", MONDAY);
      run.run(MONDAY, MONDAY, journal, QUIET);
      phr.clock.forward(Duration.ofDays(4));
      run.run(MONDAY, MONDAY, journal, QUIET);
      run.run(MONDAY, MONDAY, journal, QUIET);
    }

    assertThat(his.askedFor).hasSize(3);
    assertThat(his.queued).contains("690001");
  }

  @Test
  void dayThatFailsIsToldAndTriedAgainAtTheEnd() {
    phr.stub().fail(SUMMARY, PhrFault.REFUSED, 1);
    List<String> told = new ArrayList<>();

    PhrReconcileSummary summary =
        reconciliation()
            .run(
                MONDAY,
                MONDAY.plusDays(1),
                journal,
                (day, done, days) -> told.add(day + " " + done));

    assertThat(told)
        .containsExactly(
            "PhrDay[2026-11-17 MOPH-104] 0",
            "PhrDay[2026-11-16, 0 missing, 0 ghosts] 1",
            "PhrDay[2026-11-17, 0 missing, 0 ghosts] 2");
    assertThat(summary.failed()).isZero();
  }

  @Test
  void dayThatFailsOnAndOnIsLeftToTheNextRun() {
    phr.stub().fail(SUMMARY, PhrFault.REFUSED, 2);

    assertThat(run(MONDAY, MONDAY).failed()).isOne();
    assertThat(run(MONDAY, MONDAY).failed()).isZero();
  }

  @Test
  void refusedTokenStopsTheRunAtOnce() {
    phr.stub().fail(SUMMARY, PhrFault.SESSION_401, 10);

    PhrReconcileSummary summary = run(MONDAY, MONDAY.plusDays(3));

    assertThat(summary.end()).isEqualTo(End.STOPPED);
    assertThat(summary.fault().orElseThrow().code()).isEqualTo(MophErrorCode.PHR_TOKEN_NOT_TAKEN);
    assertThat(summary.results()).isEmpty();
  }

  @Test
  void serviceThatFailsManyDaysStopsTheRunAndTheNextGoesOn() {
    phr.stub().fail(SUMMARY, PhrFault.REFUSED, 3);
    PhrReconcileSettings settings = settings().failuresInARow(3).build();

    PhrReconcileSummary summary =
        PhrReconciliation.over(phr.api(), his, his, settings)
            .run(MONDAY, MONDAY.plusDays(3), journal, QUIET);

    assertThat(summary.end()).isEqualTo(End.STOPPED);
    assertThat(summary.fault().orElseThrow().code())
        .isEqualTo(MophErrorCode.RECONCILE_SERVICE_DOWN);
    assertThat(run(MONDAY, MONDAY.plusDays(3)).results()).hasSize(4);
  }

  @Test
  void cancelledRunGoesOnWhereItWas() {
    PhrReconciliation first = reconciliation();

    PhrReconcileSummary cancelled =
        first.run(MONDAY, MONDAY.plusDays(3), journal, (day, done, days) -> first.close());
    PhrReconcileSummary resumed = run(MONDAY, MONDAY.plusDays(3));

    assertThat(cancelled.end()).isEqualTo(End.CANCELLED);
    assertThat(cancelled.results()).hasSizeBetween(1, 3);
    assertThat(resumed.end()).isEqualTo(End.COMPLETE);
    assertThat(resumed.results()).hasSize(4);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"2026-11-17, 2026-11-16", "2026-11-21, 2026-11-22", "2021-11-20, 2026-11-21"})
  void otherDaysAreRefused(LocalDate from, LocalDate to) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> run(from, to))
        .satisfies(e -> assertThat(e.code()).isEqualTo(MophErrorCode.RECONCILE_DAYS_INVALID));
  }

  @Test
  void fiveYearsBackIsTaken() {
    assertThat(run(LocalDate.of(2021, 11, 21), LocalDate.of(2021, 11, 21)).end())
        .isEqualTo(End.COMPLETE);
  }

  @Test
  void ghostIsRemovedByItsNameAndNothingElse() {
    his.with("690001", MONDAY);
    phr.arrived(PhrPlace.visit("690001", MONDAY));
    phr.arrived(PhrPlace.visit("690009", MONDAY));

    assertThat(reconciliation().removeGhost("690009").isStored()).isTrue();

    assertThat(phr.api().encountersOf(MONDAY).refs())
        .extracting("number")
        .containsExactly("690001");
  }

  @Test
  void visitThatTheHisHasIsNotRemoved() {
    his.with("690001", MONDAY);
    phr.arrived(PhrPlace.visit("690001", MONDAY));

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> reconciliation().removeGhost("690001"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(MophErrorCode.VISIT_NO_GHOST));
    assertThat(phr.api().encountersOf(MONDAY).refs()).hasSize(1);
  }

  @Test
  void visitThatIsNotToBeLoadedIsTold() {
    VisitSource forgetful =
        new VisitSource() {
          @Override
          public List<String> visitNumbersOf(LocalDate day) {
            return List.of("690001");
          }

          @Override
          public Optional<PhrVisit> load(String visitNumber) {
            return Optional.empty();
          }
        };

    PhrDay day =
        PhrReconciliation.over(phr.api(), forgetful, his, settings().build())
            .run(MONDAY, MONDAY, journal, QUIET)
            .results()
            .get(0);

    assertThat(day.notLoaded()).containsExactly("690001");
    assertThat(his.queued).isEmpty();
  }

  private PhrReconcileSummary run(LocalDate from, LocalDate to) {
    return reconcile(journal, from, to);
  }

  private PhrReconcileSummary reconcile(PhrReconcileJournal into, LocalDate from, LocalDate to) {
    try (PhrReconciliation reconciliation = reconciliation()) {
      return reconciliation.run(from, to, into, QUIET);
    }
  }

  private PhrReconciliation reconciliation() {
    return PhrReconciliation.over(phr.api(), his, his, settings().build());
  }

  private PhrReconcileSettings.Builder settings() {
    return PhrReconcileSettings.builder().clock(phr.clock).pause(Duration.ofMillis(1));
  }
}
