package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
  private final FakePacer time = new FakePacer();
  private final long start = time.nanoTime();

  @Test
  void callsOfOneSecondAreSpreadOverIt() throws InterruptedException {
    RateLimit limit = RateLimit.perSecond(4, time);

    assertThat(millisAfterTurns(limit, 5)).containsExactly(0, 250, 500, 750, 1000);
  }

  @Test
  void turnsThatNobodyTookAreNotSavedUp() throws InterruptedException {
    RateLimit limit = RateLimit.perSecond(2, time);
    limit.acquire();
    time.pass(Duration.ofSeconds(10));

    assertThat(millisAfterTurns(limit, 3)).containsExactly(10_000, 10_500, 11_000);
  }

  @Test
  void limitThatIsOffWaitsForNothing() throws InterruptedException {
    assertThat(millisAfterTurns(RateLimit.off(time), 4)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void pauseHoldsALimitThatIsOffToo() throws InterruptedException {
    RateLimit limit = RateLimit.off(time);
    limit.acquire();
    limit.pause(Duration.ofSeconds(7));

    assertThat(millisAfterTurns(limit, 2)).containsExactly(7000, 7000);
  }

  @Test
  void afterAPauseTurnsAreSpreadAgain() throws InterruptedException {
    RateLimit limit = RateLimit.perSecond(2, time);
    limit.acquire();
    limit.pause(Duration.ofSeconds(3));

    assertThat(millisAfterTurns(limit, 3)).containsExactly(3000, 3500, 4000);
  }

  @Test
  void shorterPauseDoesNotEndALongerOne() throws InterruptedException {
    RateLimit limit = RateLimit.off(time);
    limit.pause(Duration.ofSeconds(9));
    limit.pause(Duration.ofSeconds(1));

    assertThat(millisAfterTurns(limit, 1)).containsExactly(9000);
  }

  @Test
  void limitsOfOneNameShareTurnsAndPauses() throws InterruptedException {
    RateLimit slow = RateLimit.perSecond(1, time).shared("RateLimitTest shared");
    RateLimit fast = RateLimit.perSecond(10, time).shared("RateLimitTest shared");
    RateLimit other = RateLimit.perSecond(10, time).shared("RateLimitTest other");

    assertThat(millisAfterTurns(slow, 1)).containsExactly(0);
    assertThat(millisAfterTurns(other, 1)).containsExactly(0);
    assertThat(millisAfterTurns(fast, 2)).containsExactly(1000, 1100);
    slow.pause(Duration.ofSeconds(5));
    assertThat(millisAfterTurns(fast, 1)).containsExactly(6100);
  }

  @Test
  void interruptedCallerTakesNoTurn() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(RateLimit.perSecond(1)::acquire).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.0009, 10_001})
  void rateOutOfRangeIsRefused(double calls) {
    assertThatThrownBy(() -> RateLimit.perSecond(calls))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refused -> assertThat(refused.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID));
  }

  private long[] millisAfterTurns(RateLimit limit, int turns) throws InterruptedException {
    long[] millis = new long[turns];
    for (int i = 0; i < turns; i++) {
      limit.acquire();
      millis[i] = (time.nanoTime() - start) / 1_000_000;
    }
    return millis;
  }
}
