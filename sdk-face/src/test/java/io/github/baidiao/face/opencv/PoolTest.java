package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.testing.OwnThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PoolTest {
  private final AtomicInteger made = new AtomicInteger();
  private final List<Integer> freed = new ArrayList<>();
  private final Pool<Integer> pool = new Pool<>(2, made::incrementAndGet);

  @Test
  void firstWorkerIsMadeAtOnceTheOthersWhenNeeded() throws Exception {
    assertThat(made).hasValue(1);
    pool.call(worker -> worker);
    pool.call(worker -> worker);
    assertThat(made).hasValue(1);
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(() -> meet(both), OwnThread.EACH);
    int mine = meet(both);
    assertThat(List.of(mine, other.get())).containsExactlyInAnyOrder(1, 2);
  }

  private int meet(CyclicBarrier both) {
    return pool.call(
        worker -> {
          try {
            both.await();
          } catch (Exception interrupted) {
            throw new AssertionError(interrupted);
          }
          return worker;
        });
  }

  @Test
  void neverMoreAtATimeThanItsSize() {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      calls.add(
          CompletableFuture.runAsync(
              () ->
                  pool.call(
                      worker -> {
                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        Thread.yield();
                        return atWork.decrementAndGet();
                      }),
              OwnThread.EACH));
    }
    calls.forEach(CompletableFuture::join);
    assertThat(most.get()).isBetween(1, 2);
    assertThat(made.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void closeWaitsForWorkUnderWayAndFreesEveryWorkerOnce() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<List<Integer>> work =
        CompletableFuture.supplyAsync(
            () ->
                pool.call(
                    worker -> {
                      started.countDown();
                      await(mayEnd);
                      return List.copyOf(freed);
                    }),
            OwnThread.EACH);
    started.await();
    CompletableFuture<Boolean> closed =
        CompletableFuture.supplyAsync(() -> pool.close(freed::add), OwnThread.EACH);
    mayEnd.countDown();
    assertThat(closed.get()).isTrue();
    assertThat(work.get()).as("freed while at work").isEmpty();
    assertThat(freed).containsExactly(1);
    assertThat(pool.close(freed::add)).isFalse();
    assertThat(freed).containsExactly(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void afterCloseAndAfterAFailureItSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                pool.call(
                    worker -> {
                      throw new IllegalStateException("at work");
                    }))
        .withMessage("at work");
    assertThat(pool.<Integer>call(worker -> worker)).isEqualTo(1);
    pool.close(freed::add);
    assertThatIllegalStateException()
        .isThrownBy(() -> pool.call(worker -> worker))
        .withMessage("the face engine is closed");
  }
}
