package io.github.baidiao.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.bulk.Numbers.Fault;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class BulkTest {
  private final Numbers numbers = new Numbers();
  private final List<String> progress = new ArrayList<>();

  @Test
  void everyRowHasItsAnswer() {
    BulkSummary summary = run(Numbers.upTo(200));

    assertThat(numbers.recorded).hasSize(200).contains("0: answer 0", "199: answer 199");
    assertThat(summary.end()).isEqualTo(BulkSummary.End.COMPLETE);
    assertThat(summary.recorded()).isEqualTo(200);
    assertThat(progress).last().isEqualTo("200 of 200");
    assertThat(summary).hasToString("BulkSummary[COMPLETE, 200 of 200]");
  }

  @Test
  void aRowThatCannotBeAskedAboutIsRecordedWithoutAsking() {
    run(List.of(-1, 7).iterator());

    assertThat(numbers.recorded).containsExactlyInAnyOrder("0: no number", "1: answer 7");
    assertThat(numbers.asked).containsExactly(7);
  }

  @Test
  void aSecondRunAsksOnlyForWhatTheFirstDidNotRecord() {
    AtomicInteger answered = new AtomicInteger();
    Bulk<Integer, String> bulk = bulk();
    numbers.service =
        number -> {
          if (answered.incrementAndGet() == 5) {
            bulk.close();
          }
          return "first";
        };
    BulkSummary first = bulk.run(Numbers.upTo(20), numbers, this::told);
    int before = numbers.recorded.size();
    numbers.service = number -> "second";
    numbers.asked.clear();

    BulkSummary second = run(Numbers.upTo(20));

    assertThat(first.end()).isEqualTo(BulkSummary.End.CANCELLED);
    assertThat(second.doneBefore()).isEqualTo(before).isEqualTo(first.recorded());
    assertThat(numbers.asked).hasSize(20 - before);
    assertThat(numbers.done.cardinality()).isEqualTo(20);
  }

  @Test
  void aClosedOneAsksNothing() {
    Bulk<Integer, String> bulk = bulk();
    bulk.close();

    assertThat(bulk.run(Numbers.upTo(20), numbers, this::told).end())
        .isEqualTo(BulkSummary.End.CANCELLED);
    assertThat(numbers.asked).isEmpty();
  }

  @Test
  void aRowWithoutAnswerIsAskedForThreeTimesAndThenFails() {
    numbers.service = failing(1, HttpErrorCode.CONNECTION_LOST);

    BulkSummary summary = run(Numbers.upTo(3));

    assertThat(numbers.recorded).containsExactlyInAnyOrder("0: answer", "1: HTTP-105", "2: answer");
    assertThat(numbers.asked).containsExactly(0, 1, 1, 1, 2);
    assertThat(summary.end()).isEqualTo(BulkSummary.End.COMPLETE);
  }

  @Test
  void whatIsNotWorthRepeatingIsAskedForOnce() {
    numbers.service = failing(1, HttpErrorCode.SERVER_FAILED);

    run(Numbers.upTo(3));

    assertThat(numbers.asked).containsExactly(0, 1, 2);
  }

  @Test
  void tooManyFailuresInARowStopItAndAreNotRecorded() {
    numbers.service =
        number -> {
          throw new Fault(HttpErrorCode.SERVER_FAILED);
        };

    BulkSummary summary = run(Numbers.upTo(100));

    assertThat(summary.end()).isEqualTo(BulkSummary.End.STOPPED);
    assertThat(summary.fault())
        .get()
        .extracting(SdkException::code)
        .isEqualTo(HttpErrorCode.SERVICE_UNAVAILABLE);
    assertThat(numbers.recorded).isEmpty();
    assertThat(numbers.asked).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void whatConcernsAllStopsItAtOnce() {
    numbers.service = failing(1, HttpErrorCode.UNAUTHORIZED);

    BulkSummary summary = run(Numbers.upTo(100));

    assertThat(summary.fault())
        .get()
        .extracting(SdkException::code)
        .isEqualTo(HttpErrorCode.UNAUTHORIZED);
    assertThat(numbers.recorded).containsExactly("0: answer");
  }

  @Test
  void anInputThatCannotBeReadOnReachesTheCallerAndLosesNoAnswer() {
    Iterator<Integer> input =
        List.of(1, 2).stream()
            .peek(
                number -> {
                  if (number == 2) {
                    throw new IllegalStateException("unreadable");
                  }
                })
            .iterator();

    assertThatThrownBy(() -> run(input)).hasMessage("unreadable");
    assertThat(numbers.recorded).containsExactly("0: answer 1");
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    List<String> named = new ArrayList<>();
    BulkSettings.check(numbers, named::add);
    assertThat(named).isEmpty();

    numbers.failuresInARow = 0;
    BulkSettings.check(numbers, named::add);
    assertThat(named).containsExactly("failuresInARow");
  }

  @Test
  void aRowsOwnFaultIsThatRowsResult() {
    numbers.service = failing(0, CoreErrorCode.CITIZEN_ID_INVALID);

    assertThat(run(Numbers.upTo(2)).end()).isEqualTo(BulkSummary.End.COMPLETE);
    assertThat(numbers.recorded).contains("0: CORE-101");
  }

  private static Function<Integer, String> failing(int which, ErrorCode code) {
    return number -> {
      if (number == which) {
        throw new Fault(code);
      }
      return "answer";
    };
  }

  private BulkSummary run(Iterator<Integer> rows) {
    try (Bulk<Integer, String> bulk = bulk()) {
      return bulk.run(rows, numbers, this::told);
    }
  }

  private Bulk<Integer, String> bulk() {
    return new Bulk<>("numbers", numbers, numbers, numbers.limitName);
  }

  private void told(long done, long known) {
    progress.add(done + " of " + known);
  }
}
