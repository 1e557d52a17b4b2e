package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.authen.AuthenAnswers;
import io.github.baidiao.nhso.authen.AuthenStatusResult;
import io.github.baidiao.nhso.authen.ServiceHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Visits of one person in a month of many days, and a journal in memory. */
final class Month implements ReconcileJournal {
  static final CitizenId PERSON = CitizenId.of("1100000000016");
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final AtomicInteger UNITS = new AtomicInteger(90_000);

  final HospitalCode unit = HospitalCode.of(Integer.toString(UNITS.incrementAndGet()));
  final BitSet done = new BitSet();
  final List<ReconciledVisit> results = new CopyOnWriteArrayList<>();

  ReconcileSettings.Builder settings() {
    return ReconcileSettings.builder()
        .unit(unit)
        .rateLimit(RateLimit.off())
        .pause(Duration.ofMillis(1))
        .parallel(1);
  }

  Iterator<VisitRow> visits(int count) {
    return IntStream.range(0, count).mapToObj(this::visit).map(VisitRow::of).iterator();
  }

  Visit visit(int number) {
    return Visit.builder()
        .key("V" + number)
        .citizenId(PERSON)
        .day(FIRST.plusDays(number))
        .hospital(unit)
        .build();
  }

  static int number(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }

  /** The answer with one code, told by the day. */
  AuthenStatusResult found(LocalDate day) {
    return AuthenAnswers.found(
        List.of(
            ServiceHistory.builder()
                .claimCode(ClaimCode.of(code(number(day))))
                .hospital(HospitalRef.of(unit, Optional.empty()))
                .serviceDateTime(day.atTime(9, 0))
                .build()));
  }

  static String code(int number) {
    return "PP%010d".formatted(number);
  }

  @Override
  public boolean isDone(long row) {
    return done.get(Math.toIntExact(row));
  }

  @Override
  public void record(ReconciledVisit result) {
    done.set(Math.toIntExact(result.row()));
    results.add(result);
  }

  /** Row, key and what became of it, in the order of the rows. */
  List<String> told() {
    return results.stream()
        .sorted(java.util.Comparator.comparingLong(ReconciledVisit::row))
        .map(each -> each.row() + " " + each.input().key() + " " + outcome(each.outcome()))
        .toList();
  }

  static String outcome(ReconcileOutcome outcome) {
    return outcome.match(
        found -> found.history().claimCode().value(),
        notFound -> "not found",
        refused -> "refused: " + refused.serverText().orElse(""),
        failed -> failed.code().id());
  }
}
