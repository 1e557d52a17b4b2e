package io.github.baidiao.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.core.testing.OwnThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class DeliveryTest {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void eventsComeInOrderAndOneAtATimeOnAPool() throws Exception {
    int all = 20_000;
    var done = new CountDownLatch(all);
    var inside = new AtomicInteger();
    var together = new AtomicBoolean();
    var pool = Executors.newFixedThreadPool(4);
    var delivery =
        delivery(
            pool,
            event -> {
              together.compareAndSet(false, inside.incrementAndGet() > 1);
              heard.add(event);
              inside.decrementAndGet();
              done.countDown();
            });

    for (int i = 0; i < all; i++) {
      delivery.deliver(List.of(event(i)));
    }

    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    pool.shutdown();
    assertThat(together).isFalse();
    assertThat(heard).hasSize(all);
    for (int i = 0; i < all; i++) {
      assertThat(heard.get(i)).isEqualTo(event(i));
    }
  }

  @Test
  void whatAListenerThrowsIsLoggedWithoutItsWordsAndTheNextEventComes() {
    try (var overheard = new Overheard()) {
      var delivery =
          delivery(
              Runnable::run,
              event -> {
                heard.add(event);
                switch (heard.size()) {
                  case 1 -> throw new IllegalStateException("Mr. Somchai Jaidee 1100000000016");
                  case 2 -> throw new StackOverflowError("1100000000016");
                  case 3 ->
                      throw new InvalidValueException(CoreErrorCode.CITIZEN_ID_INVALID, "rule");
                  default -> {}
                }
              });
      delivery.deliver(List.of(event(1), event(2), event(3), event(4)));

      assertThat(heard).hasSize(4);
      assertThat(overheard.everything())
          .contains("CardInserted[A #1]: java.lang.IllegalStateException at ")
          .contains("CardInserted[A #2]: java.lang.StackOverflowError")
          .contains("InvalidValueException CORE-101")
          .contains(DeliveryTest.class.getSimpleName() + ".java:")
          .doesNotContain("Somchai")
          .doesNotContain("1100000000016");
    }
  }

  @Test
  void eventsThatAnExecutorRefusesWaitForTheNextLook() {
    var full = new AtomicBoolean(true);
    Executor executor =
        work -> {
          if (full.get()) {
            throw new RejectedExecutionException();
          }
          work.run();
        };
    var delivery = delivery(executor, event -> heard.add(event));
    delivery.deliver(List.of(event(1)));
    delivery.deliver(List.of(event(2)));
    assertThat(heard).isEmpty();

    full.set(false);
    delivery.deliver(List.of());
    assertThat(heard).containsExactly("CardInserted[A #1]", "CardInserted[A #2]");
  }

  @Test
  void executorWithoutThreadsThatKeptTheWorkStillLeadsToOneCallAtATime() {
    Queue<Runnable> kept = new ArrayDeque<>();
    var noThread = new AtomicBoolean(true);
    Executor executor =
        work -> {
          kept.add(work);
          if (noThread.getAndSet(false)) {
            throw new OutOfMemoryError("unable to create native thread");
          }
        };
    var delivery =
        delivery(
            executor,
            event -> {
              heard.add("begins " + event);
              if (!kept.isEmpty()) {
                CompletableFuture.runAsync(kept.remove(), OwnThread.EACH).join();
              }
              heard.add("ends " + event);
            });
    delivery.deliver(List.of(event(1)));
    delivery.deliver(List.of(event(2)));
    kept.remove().run();

    assertThat(heard)
        .containsExactly(
            "begins CardInserted[A #1]",
            "ends CardInserted[A #1]",
            "begins CardInserted[A #2]",
            "ends CardInserted[A #2]");
  }

  @Test
  void executorIsAskedOnlyWhenThereIsSomethingToTell() {
    var asked = new AtomicInteger();
    var delivery = delivery(work -> asked.incrementAndGet(), event -> {});
    delivery.deliver(List.of());
    assertThat(asked).hasValue(0);
  }

  @Test
  void thereIsRoomForAThousandEventsThatWait() {
    Queue<Runnable> asleep = new ArrayDeque<>();
    var delivery = delivery(asleep::add, event -> heard.add(event));
    for (int i = 0; i < 1000; i++) {
      assertThat(delivery.hasRoom()).isTrue();
      delivery.deliver(List.of(event(i)));
    }
    assertThat(delivery.hasRoom()).isFalse();

    asleep.remove().run();
    assertThat(delivery.hasRoom()).isTrue();
    assertThat(heard).hasSize(1000);
  }

  @Test
  void nothingThatWaitsIsToldAfterClosing() {
    Queue<Runnable> asleep = new ArrayDeque<>();
    var delivery = delivery(asleep::add, event -> heard.add(event));
    delivery.deliver(List.of(event(1)));

    delivery.close();
    delivery.close();
    asleep.remove().run();
    delivery.deliver(List.of(event(2)));

    assertThat(heard).isEmpty();
    assertThat(asleep).isEmpty();
  }

  @Test
  void closingFromTheListenerDoesNotWaitForItself() {
    var delivery = new AtomicReference<Delivery<String>>();
    delivery.set(
        delivery(
            Runnable::run,
            event -> {
              heard.add(event);
              delivery.get().close();
            }));
    long start = System.nanoTime();
    delivery.get().deliver(List.of(event(1), event(2)));

    assertThat(heard).containsExactly("CardInserted[A #1]");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Delivery.LAST_CALL);
  }

  @Test
  void closingWaitsForTheCallUnderWay() throws Exception {
    var inside = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var pool = Executors.newCachedThreadPool();
    var delivery =
        delivery(
            pool,
            event -> {
              inside.countDown();
              await(goOn);
              heard.add(event);
            });
    delivery.deliver(List.of(event(1), event(2)));
    inside.await();

    var closing = new Thread(delivery::close);
    closing.start();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    assertThat(heard).isEmpty();
    goOn.countDown();
    closing.join();

    assertThat(heard).containsExactly("CardInserted[A #1]");
    pool.shutdown();
  }

  @Test
  void closingDoesNotWaitForEverForACallThatStandsStill() throws Exception {
    var inside = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var pool = Executors.newCachedThreadPool();
    var delivery =
        delivery(
            pool,
            event -> {
              inside.countDown();
              await(goOn);
            });
    delivery.deliver(List.of(event(1)));
    inside.await();

    // Interrupted at once, so that this test need not wait for the 2 s.
    Thread.currentThread().interrupt();
    delivery.close();
    assertThat(Thread.interrupted()).isTrue();
    goOn.countDown();
    pool.shutdown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Delivery<String> delivery(Executor executor, Consumer<String> listener) {
    return new Delivery<>(DeliveryTest.class, "events", executor, listener);
  }

  private static String event(long number) {
    return "CardInserted[A #" + number + "]";
  }
}
