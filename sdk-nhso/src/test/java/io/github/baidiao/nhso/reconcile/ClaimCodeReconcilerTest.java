package io.github.baidiao.nhso.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.authen.AuthenAnswers;
import io.github.baidiao.nhso.authen.AuthenStatusResult;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class ClaimCodeReconcilerTest {
  private static final ReconcileProgress UNSEEN = (done, known) -> {};

  private final Month month = new Month();
  private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyVisitHasItsResult() {
    ReconcileSummary summary = run(500, month.settings().parallel(8).build(), month::found);

    assertThat(month.told())
        .containsExactlyElementsOf(
            IntStream.range(0, 500).mapToObj(i -> i + " V" + i + " " + Month.code(i)).toList());
    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.COMPLETE);
    assertThat(summary.rows()).isEqualTo(500);
    assertThat(summary.found()).isEqualTo(500);
  }

  @Test
  void asManyQuestionsAreUnderWayAsTheSettingsSay() {
    CyclicBarrier all = new CyclicBarrier(4);

    ReconcileSummary summary =
        run(
            8,
            month.settings().parallel(4).build(),
            day -> {
              try {
                all.await();
                return month.found(day);
              } catch (Exception broken) {
                throw new IllegalStateException(broken);
              }
            });

    assertThat(summary.found()).isEqualTo(8);
  }

  @Test
  void inputIsReadNoFurtherThanIsNeeded() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    Iterator<VisitRow> rows =
        Stream.iterate(0, i -> i < 1000, i -> i + 1)
            .peek(i -> read.incrementAndGet())
            .map(month::visit)
            .map(VisitRow::of)
            .iterator();

    try (ClaimCodeReconciler reconciler =
        ClaimCodeReconciler.over(
            (person, day) -> month.found(day), month.settings().parallel(3).build())) {
      reconciler.reconcile(
          rows,
          month,
          (done, known) -> mostAhead.accumulateAndGet((int) (read.get() - done), Math::max));
    }

    assertThat(month.results).hasSize(1000);
    assertThat(mostAhead.get()).isLessThanOrEqualTo(2 * 3 + 1);
  }

  @Test
  void progressCountsUpToWhatIsKnown() {
    List<String> told = new ArrayList<>();
    month.done.set(0);

    try (ClaimCodeReconciler reconciler =
        ClaimCodeReconciler.over((person, day) -> month.found(day), month.settings().build())) {
      reconciler.reconcile(
          month.visits(4), month, (done, known) -> told.add(done + "/" + Math.min(known, 4)));
    }

    assertThat(told).hasSize(4).first().isEqualTo("1/1");
    assertThat(told).last().isEqualTo("4/4");
  }

  @Test
  void rowThatIsNoVisitIsAResultAndNotAskedFor() {
    Iterator<VisitRow> rows =
        List.of(
                VisitRow.unusable("bad", CoreErrorCode.CITIZEN_ID_INVALID),
                VisitRow.of(month.visit(1)))
            .iterator();

    ReconcileSummary summary = run(rows, month.settings().build(), month::found);

    assertThat(month.told()).containsExactly("0 bad CORE-101", "1 V1 " + Month.code(1));
    assertThat(asked).containsExactly(1);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.COMPLETE);
  }

  @Test
  void sameKeyTwiceIsTwoResults() {
    Iterator<VisitRow> rows =
        List.of(VisitRow.of(month.visit(1)), VisitRow.of(month.visit(1))).iterator();

    run(rows, month.settings().build(), month::found);

    assertThat(month.told()).containsExactly("0 V1 " + Month.code(1), "1 V1 " + Month.code(1));
  }

  @Test
  void whatTheJournalKnowsIsNotAskedForAgain() {
    month.done.set(0, 7);
    month.done.set(9);

    ReconcileSummary summary = run(12, month.settings().build(), month::found);

    assertThat(asked).containsExactly(7, 8, 10, 11);
    assertThat(summary.doneBefore()).isEqualTo(8);
    assertThat(summary.rows()).isEqualTo(12);
  }

  @Test
  void refusalAndNothingFoundAreResults() {
    ReconcileSummary summary =
        run(
            2,
            month.settings().build(),
            day -> Month.number(day) == 0 ? AuthenAnswers.notFound() : AuthenAnswers.refused("no"));

    assertThat(month.told()).containsExactly("0 V0 not found", "1 V1 refused: no");
    assertThat(summary.notFound()).isEqualTo(1);
    assertThat(summary.refused()).isEqualTo(1);
  }

  @Test
  void visitWithoutAnAnswerIsAskedForAgainAndThenFailed() {
    ServiceException unavailable = Faults.status(503);

    ReconcileSummary summary =
        run(
            3,
            month.settings().attempts(3).build(),
            day -> {
              if (Month.number(day) == 1) {
                throw unavailable;
              }
              return month.found(day);
            });

    assertThat(asked).containsExactly(0, 1, 1, 1, 2);
    assertThat(month.told()).contains("1 V1 HTTP-503").hasSize(3);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.COMPLETE);
  }

  @Test
  void answerThatAskingAgainDoesNotMendIsFailedAtOnce() {
    ServiceException broken = Faults.status(500);

    run(
        2,
        month.settings().build(),
        day -> {
          if (Month.number(day) == 0) {
            throw broken;
          }
          return month.found(day);
        });

    assertThat(asked).containsExactly(0, 1);
    assertThat(month.told()).containsExactly("0 V0 HTTP-500", "1 V1 " + Month.code(1));
  }

  @Test
  void serviceThatIsDownStopsTheRunAndItsVisitsAreAskedForNextTime() {
    ServiceException unavailable = Faults.status(503);
    ReconcileSettings settings = month.settings().attempts(1).failuresInARow(5).build();

    ReconcileSummary first =
        run(
            100,
            settings,
            day -> {
              if (Month.number(day) >= 10) {
                throw unavailable;
              }
              return month.found(day);
            });
    assertThat(first.end()).isEqualTo(ReconcileSummary.End.STOPPED);
    assertThat(first.fault())
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.code()).isEqualTo(NhsoErrorCode.RECONCILE_SERVICE_DOWN);
              assertThat(fault.detail()).contains("HTTP-503");
            });
    assertThat(month.results).hasSize(10);
    assertThat(asked).hasSizeBetween(15, 16);

    ReconcileSummary second = run(100, settings, month::found);

    assertThat(second.found()).isEqualTo(90);
    assertThat(month.told()).hasSize(100).noneMatch(line -> line.contains("HTTP"));
  }

  @Test
  void fewerFailuresInARowStopNothing() {
    ServiceException broken = Faults.status(500);

    ReconcileSummary summary =
        run(
            30,
            month.settings().failuresInARow(5).build(),
            day -> {
              if (Month.number(day) % 5 != 0) {
                throw broken;
              }
              return month.found(day);
            });

    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.COMPLETE);
    assertThat(summary.failed()).isEqualTo(24);
    assertThat(summary.found()).isEqualTo(6);
  }

  @Test
  void refusedTokenStopsTheRunAndNothingIsLost() {
    ServiceException unauthorized = Faults.status(401);

    ReconcileSummary first =
        run(
            50,
            month.settings().build(),
            day -> {
              if (Month.number(day) == 20) {
                throw unauthorized;
              }
              return month.found(day);
            });

    assertThat(first.end()).isEqualTo(ReconcileSummary.End.STOPPED);
    assertThat(first.fault()).contains(unauthorized);
    assertThat(month.results).hasSize(20);
    run(50, month.settings().build(), month::found);
    assertThat(month.told()).hasSize(50).noneMatch(line -> line.contains("HTTP"));
  }

  @Test
  void refusedTokenLetsOthersThatAreUnderWayAnswer() {
    ServiceException unauthorized = Faults.status(401);
    CyclicBarrier bothUnderWay = new CyclicBarrier(2);

    ReconcileSummary summary =
        run(
            100,
            month.settings().parallel(2).build(),
            day -> {
              if (Month.number(day) < 2) {
                try {
                  bothUnderWay.await(5, TimeUnit.SECONDS);
                } catch (Exception broken) {
                  throw new IllegalStateException(broken);
                }
              }
              if (Month.number(day) == 0) {
                throw unauthorized;
              }
              return month.found(day);
            });

    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.STOPPED);
    assertThat(month.told()).contains("1 V1 " + Month.code(1)).hasSizeLessThan(20);
  }

  @Test
  void tooManyRequestsIsWaitedForAndTheVisitAskedForAgain() {
    ServiceException tooMany = Faults.status(429);
    AtomicInteger refusals = new AtomicInteger(4);

    ReconcileSummary summary =
        run(
            3,
            month.settings().attempts(1).build(),
            day -> {
              if (Month.number(day) == 1 && refusals.getAndDecrement() > 0) {
                throw tooMany;
              }
              return month.found(day);
            });

    assertThat(asked).containsExactly(0, 1, 1, 1, 1, 1, 2);
    assertThat(summary.found()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void pauseLongerThanIsWaitedForStopsTheRun(String retryAfter) {
    ServiceException tooMany = Faults.status(429, retryAfter);
    ReconcileSettings settings = month.settings().longestPause(Duration.ofMillis(1)).build();

    ReconcileSummary summary =
        run(
            1,
            settings,
            day -> {
              throw tooMany;
            });

    assertThat(asked).containsExactly(0);
    assertThat(summary.fault()).contains(tooMany);
    run(1, settings, month::found);
    assertThat(month.told()).containsExactly("0 V0 " + Month.code(0));
  }

  @Test
  void tooManyRequestsWithoutEndStopsTheRun() {
    ServiceException tooMany = Faults.status(429);

    ReconcileSummary summary =
        run(
            3,
            month.settings().tooManyRequests(4).build(),
            day -> {
              throw tooMany;
            });

    assertThat(asked).containsExactly(0, 0, 0, 0);
    assertThat(summary.fault().orElseThrow().code()).isEqualTo(HttpErrorCode.TOO_MANY_REQUESTS);
    assertThat(month.results).isEmpty();
  }

  @Test
  void pauseOfOneReconcilerHoldsTheOthersOfItsUnit() {
    ServiceException oneSecond = Faults.status(429, "1");
    long told = System.nanoTime();
    ReconcileSummary first =
        run(
            1,
            month.settings().tooManyRequests(1).build(),
            day -> {
              throw oneSecond;
            });
    assertThat(first.end()).isEqualTo(ReconcileSummary.End.STOPPED);

    List<Long> times = new ArrayList<>();
    run(
        1,
        month.settings().build(),
        day -> {
          times.add(System.nanoTime());
          return month.found(day);
        });

    assertThat(times.get(0) - told).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  @Test
  void interruptCancelsAndKeepsWhatWasAnswered() {
    Thread caller = Thread.currentThread();

    ReconcileSummary summary =
        run(
            1000,
            month.settings().build(),
            day -> {
              if (Month.number(day) == 30) {
                caller.interrupt();
              }
              return month.found(day);
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.CANCELLED);
    assertThat(month.results).hasSizeBetween(28, 999);
    run(1000, month.settings().build(), month::found);
    assertThat(month.told()).hasSize(1000);
  }

  @Test
  void closingCancelsARunThatWaits() {
    CountDownLatch forever = new CountDownLatch(1);
    ClaimCodeReconciler[] own = new ClaimCodeReconciler[1];
    own[0] =
        ClaimCodeReconciler.over(
            (person, day) -> {
              if (Month.number(day) == 5) {
                own[0].close();
                try {
                  forever.await();
                } catch (InterruptedException cancelled) {
                  throw new IllegalStateException(cancelled);
                }
              }
              return month.found(day);
            },
            month.settings().build());

    ReconcileSummary summary = own[0].reconcile(month.visits(100), month, UNSEEN);

    assertThat(summary.end()).isEqualTo(ReconcileSummary.End.CANCELLED);
    assertThat(month.results).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void inputThatCannotBeReadOnEndsTheRunAfterWhatWasRead() {
    Iterator<VisitRow> rows =
        IntStream.range(0, 10)
            .mapToObj(
                i -> {
                  if (i == 5) {
                    throw new IllegalStateException("unreadable");
                  }
                  return VisitRow.of(month.visit(i));
                })
            .iterator();

    assertThatThrownBy(() -> run(rows, month.settings().build(), month::found))
        .hasMessage("unreadable");
    assertThat(month.results).hasSize(5);
  }

  @Test
  void journalThatCannotWriteEndsTheRun() {
    ReconcileJournal full =
        new ReconcileJournal() {
          @Override
          public boolean isDone(long row) {
            return false;
          }

          @Override
          public void record(ReconciledVisit result) {
            throw new IllegalStateException("disk full");
          }
        };
    try (ClaimCodeReconciler reconciler =
        ClaimCodeReconciler.over((person, day) -> month.found(day), month.settings().build())) {
      assertThatThrownBy(() -> reconciler.reconcile(month.visits(100), full, UNSEEN))
          .hasMessage("disk full");
    }
  }

  @Test
  void nothingSaysWhoItWas() {
    run(1, month.settings().build(), month::found);
    ReconciledVisit result = month.results.get(0);

    assertThat(Stream.of(month.visit(7), result, result.input(), result.outcome()))
        .allSatisfy(
            each ->
                assertThat(each.toString())
                    .doesNotContain(Month.PERSON.value(), "V7", "V0", Month.code(0)));
  }

  private ReconcileSummary run(
      int visits, ReconcileSettings settings, Function<LocalDate, AuthenStatusResult> answer) {
    return run(month.visits(visits), settings, answer);
  }

  private ReconcileSummary run(
      Iterator<VisitRow> rows,
      ReconcileSettings settings,
      Function<LocalDate, AuthenStatusResult> answer) {
    try (ClaimCodeReconciler reconciler =
        ClaimCodeReconciler.over(
            (person, day) -> {
              asked.add(Month.number(day));
              return answer.apply(day);
            },
            settings)) {
      return reconciler.reconcile(rows, month, UNSEEN);
    }
  }
}
