package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.winscard.WinscardReaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class DriverGuardTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(30);

  private final DriverGuard guard = new DriverGuard();
  private final CountDownLatch driverComesBack = new CountDownLatch(1);
  private final CompletableFuture<List<String>> afterwards = new CompletableFuture<>();

  @AfterEach
  void letGo() {
    driverComesBack.countDown();
    Thread.interrupted();
  }

  @Test
  void givesWhatTheWorkGives() {
    assertThat(guard.<String>call(LONG, heart -> "read")).isEqualTo("read");
  }

  @Test
  void throwsWhatTheWorkThrows() {
    var thrown = new IllegalStateException("by the work");

    assertThatThrownBy(
            () ->
                guard.call(
                    LONG,
                    heart -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
  }

  @Test
  void beatBeginsTheTimeOfTheNextStep() {
    var work = new GuardedWork<>(guard, heart -> "");
    Awaitility.await().until(() -> spent(work) > SHORT.toNanos());

    long before = System.nanoTime();
    work.beat();
    long spent = spent(work);

    assertThat(spent).isLessThanOrEqualTo(System.nanoTime() - before);
  }

  private static long spent(GuardedWork<String> work) {
    return LONG.toNanos() - work.timeLeft(LONG);
  }

  @Test
  void cardThatDoesNotAnswerIsNamed() {
    var e = fails(SHORT, this::cardHangs);

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_TIMEOUT);
    assertThat(e).hasMessageContaining("Reader A");
  }

  @Test
  void driverThatDoesNotComeBackIsNamed() {
    var e =
        fails(
            SHORT,
            heart -> {
              heart.at("Reader A");
              return hang();
            });

    assertThat(e.code()).isEqualTo(CardErrorCode.READER_BLOCKED);
  }

  @Test
  void threadThatComesBackLateSendsNothingMore() {
    fails(SHORT, this::cardHangs);

    driverComesBack.countDown();

    assertThat(afterwards.join()).containsExactly("CARD-209");
  }

  @Test
  void placeWhereWorkHangsIsRefusedAtOnceAndOthersAreNot() {
    fails(SHORT, this::cardHangs);

    assertThat(fails(LONG, at("Reader A")).code()).isEqualTo(CardErrorCode.READER_BLOCKED);
    assertThat(guard.call(LONG, at("Reader B"))).isEqualTo("Reader B");
  }

  @Test
  void placeIsOpenAgainWhenTheDriverCameBack() {
    fails(SHORT, this::cardHangs);
    driverComesBack.countDown();
    afterwards.join();

    // The thread says so just after the work has ended.
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> guard.call(LONG, at("Reader A")).equals("Reader A"));
  }

  @Test
  void nothingIsStartedWhileTheServiceHangs() {
    fails(SHORT, heart -> hang());

    var e = fails(LONG, at("Reader B"));

    assertThat(e.code()).isEqualTo(CardErrorCode.READER_BLOCKED);
  }

  @Test
  void whatHangsForOneUserOfThisPcsReadersHangsForAllAndForNobodyElse() {
    assertThat(DriverGuard.of(new WinscardReaders()))
        .isSameAs(DriverGuard.of(PcscReaders.jdk()))
        .isSameAs(DriverGuard.of(TranscriptRecorder.over(PcscReaders.jdk(), closed -> {})));

    var simulated = new SimulatedReaders("Reader A");
    assertThat(DriverGuard.of(simulated)).isNotSameAs(DriverGuard.of(simulated));
  }

  @Test
  void interruptOfTheCallerEndsItAtTheNextBeat() {
    Thread caller = Thread.currentThread();

    var e =
        fails(
            LONG,
            heart -> {
              heart.beat();
              caller.interrupt();
              while (true) {
                heart.beat();
              }
            });

    assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(caller.isInterrupted()).isTrue();
  }

  private CardException fails(Duration perStep, Function<DriverGuard.Heartbeat, String> work) {
    return catchThrowableOfType(CardException.class, () -> guard.call(perStep, work));
  }

  private static Function<DriverGuard.Heartbeat, String> at(String reader) {
    return heart -> {
      heart.at(reader);
      return reader;
    };
  }

  private String cardHangs(DriverGuard.Heartbeat heart) {
    var seen = Collections.synchronizedList(new ArrayList<String>());
    try {
      heart.at("Reader A");
      heart.beat();
      hang();
      heart.beat();
      seen.add("sent");
    } catch (CardException e) {
      seen.add(e.code().id());
    }
    afterwards.complete(seen);
    return "";
  }

  private String hang() {
    try {
      driverComesBack.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "";
  }
}
