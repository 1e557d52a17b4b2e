package io.github.baidiao.core.bulk;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks about numbers, negative ones excepted; journal and settings of the tests. */
final class Numbers implements BulkWork<Integer, String>, BulkJournal<String>, BulkSettings {
  private static final AtomicInteger UNITS = new AtomicInteger();

  final String limitName = "numbers " + UNITS.incrementAndGet();
  final BitSet done = new BitSet();
  final List<String> recorded = new ArrayList<>();
  final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());
  Function<Integer, String> service = number -> "answer " + number;
  int failuresInARow = 3;

  static final class Fault extends SdkException {
    private static final long serialVersionUID = 1L;

    Fault(ErrorCode code) {
      super(code, null, null, null);
    }
  }

  static Iterator<Integer> upTo(int count) {
    return IntStream.range(0, count).iterator();
  }

  @Override
  public Optional<String> withoutAsking(long row, Integer input) {
    return input < 0 ? Optional.of(row + ": no number") : Optional.empty();
  }

  @Override
  public String ask(long row, Integer input) {
    asked.add(input);
    return row + ": " + service.apply(input);
  }

  @Override
  public String failed(long row, Integer input, ErrorCode code) {
    return row + ": " + code.id();
  }

  @Override
  public SdkException serviceDown(ErrorCode code) {
    return new Fault(HttpErrorCode.SERVICE_UNAVAILABLE);
  }

  @Override
  public boolean isDone(long row) {
    return done.get(Math.toIntExact(row));
  }

  @Override
  public void record(String result) {
    done.set(Integer.parseInt(result.substring(0, result.indexOf(':'))));
    recorded.add(result);
  }

  @Override
  public RateLimit rateLimit() {
    return RateLimit.off();
  }

  @Override
  public int parallel() {
    return 1;
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(1);
  }

  @Override
  public int failuresInARow() {
    return failuresInARow;
  }
}
