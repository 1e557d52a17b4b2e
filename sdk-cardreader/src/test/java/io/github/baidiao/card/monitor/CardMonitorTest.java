package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.core.testing.Overheard;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of it; what is told when, is {@link WhatIsToldTest} and {@link BounceTest}. */
@Timeout(180)
class CardMonitorTest {
  private static final MonitorSettings QUICK =
      MonitorSettings.builder().pollInterval(Duration.ofMillis(1)).build();

  /** Calls the listener on the thread that looks. */
  private static final MonitorSettings DIRECT = QUICK.toBuilder().executor(Runnable::run).build();

  private final SimulatedReaders readers = new SimulatedReaders("A");
  private final SimulatedCard card = SimulatedCard.of(SimulatedPerson.load("somchai"));
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private CardMonitor monitor;

  @AfterEach
  void leaveNothingBehind() {
    monitor.close();
    await().untilAsserted(() -> assertThat(watching()).isEmpty());
  }

  @Test
  void tellsWhatIsThereAndWhatHappens() {
    start(readers, QUICK, event -> {});
    hears("ServiceAvailable", "ReaderAttached[A]");
    readers.insert(card);
    hears("ServiceAvailable", "ReaderAttached[A]", "CardInserted[A #1]");
    assertThat(monitor.snapshot().reader("A").get().cardPresent()).isTrue();
  }

  @Test
  void findsAServiceThatComesLater() {
    readers.stopService();
    start(readers, QUICK, event -> {});
    hears("ServiceLost[CARD-101]");
    assertThat(monitor.snapshot().serviceAvailable()).isFalse();
    readers.startService();
    hears("ServiceLost[CARD-101]", "ServiceAvailable", "ReaderAttached[A]");
  }

  @Test
  void bothThreadsOfItAreDaemons() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    monitor = CardMonitor.start(readers, event -> threads.add(Thread.currentThread()));
    await().until(() -> !threads.isEmpty());
    assertThat(threads)
        .allMatch(Thread::isDaemon)
        .extracting(Thread::getName)
        .containsExactly("baidiao-card-events");
    assertThat(watching()).isNotEmpty().allMatch(Thread::isDaemon);
  }

  @Test
  void callsOnTheExecutorItWasGiven() {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    var executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "the caller's"));
    start(
        readers,
        QUICK.toBuilder().executor(executor).build(),
        event -> threads.add(Thread.currentThread().getName()));
    await().until(() -> !threads.isEmpty());
    assertThat(threads).containsExactly("the caller's");
    executor.shutdown();
  }

  @Test
  void listenerThatThrowsHearsTheNextEvent() {
    try (var overheard = new Overheard()) {
      start(
          readers,
          QUICK,
          event -> {
            throw new IllegalStateException();
          });
      hears("ServiceAvailable", "ReaderAttached[A]");
      readers.insert(card);
      hears("ServiceAvailable", "ReaderAttached[A]", "CardInserted[A #1]");
      monitor.close(); // which waits for the last line
      assertThat(overheard.everything()).contains("listener failed at CardInserted[A #1]");
    }
  }

  @Test
  void listenerMayCloseTheMonitorOnTheMonitorsThreadToo() {
    var started = new CompletableFuture<CardMonitor>();
    start(readers, DIRECT, event -> started.join().close());
    started.complete(monitor);
    await().untilAsserted(() -> assertThat(watching()).isEmpty());
    assertThat(heard).containsExactly("ServiceAvailable");
  }

  @Test
  void interruptThatAListenerLeavesBehindDoesNotEndIt() {
    start(readers, DIRECT, event -> Thread.currentThread().interrupt());
    hears("ServiceAvailable", "ReaderAttached[A]");
    readers.insert(card);
    hears("ServiceAvailable", "ReaderAttached[A]", "CardInserted[A #1]");
  }

  @Test
  void closedMonitorLooksNoMoreAndTellsNothing() {
    var looks = new AtomicInteger();
    var scripted = new ScriptedReaders();
    scripted.answer(
        () -> {
          looks.incrementAndGet();
          return List.of();
        });
    start(scripted, QUICK, event -> {});
    await().until(() -> looks.get() > 2);

    monitor.close();
    monitor.close();
    await().untilAsserted(() -> assertThat(watching()).isEmpty());
    int last = looks.get();
    scripted.are(CardReader.of("A", true));

    assertThat(heard).containsExactly("ServiceAvailable");
    assertThat(looks).hasValue(last);
  }

  @Test
  void longPauseIsEndedByClosing() {
    start(readers, QUICK.toBuilder().pollInterval(Duration.ofMinutes(1)).build(), event -> {});
    hears("ServiceAvailable", "ReaderAttached[A]");
    monitor.close();
    await().atMost(Duration.ofSeconds(20)).until(() -> watching().isEmpty());
  }

  @Test
  void driverThatHangsHoldsUpNobodyAndIsALostService() throws Exception {
    var hanging = new CountDownLatch(1);
    var comesBack = new CompletableFuture<List<CardReader>>();
    start(
        hangs(hanging, comesBack),
        QUICK.toBuilder().answerTimeout(Duration.ofMillis(50)).build(),
        event -> {});
    assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(monitor.snapshot().serviceAvailable()).isFalse();
    hears("ServiceLost[CARD-107]");

    comesBack.complete(List.of(CardReader.of("A", false)));
    hears("ServiceLost[CARD-107]", "ServiceAvailable", "ReaderAttached[A]");
  }

  @Test
  void closingDoesNotWaitForADriverThatHangs() throws Exception {
    var hanging = new CountDownLatch(1);
    var comesBack = new CompletableFuture<List<CardReader>>();
    start(hangs(hanging, comesBack), MonitorSettings.defaults(), event -> {});
    assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();

    monitor.close();
    assertThat(watching()).isNotEmpty(); // it is still in there, for 10 s at most
    comesBack.complete(List.of());
    await().untilAsserted(() -> assertThat(watching()).isEmpty());
    assertThat(heard).isEmpty();
  }

  private static CardReaders hangs(
      CountDownLatch hanging, CompletableFuture<List<CardReader>> comesBack) {
    var readers = new ScriptedReaders();
    readers.answer(
        () -> {
          hanging.countDown();
          return comesBack.join();
        });
    return readers;
  }

  private void start(
      CardReaders watched, MonitorSettings settings, Consumer<MonitorEvent> listener) {
    monitor =
        CardMonitor.start(
            watched,
            settings,
            event -> {
              heard.add(event.toString());
              listener.accept(event);
            });
  }

  private static ConditionFactory await() {
    return Awaitility.await().pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO);
  }

  private void hears(String... events) {
    await().untilAsserted(() -> assertThat(heard).containsExactly(events));
  }

  private static List<Thread> watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("baidiao-card-monitor"))
        .toList();
  }
}
