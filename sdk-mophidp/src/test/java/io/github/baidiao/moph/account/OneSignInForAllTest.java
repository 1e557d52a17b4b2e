package io.github.baidiao.moph.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.stub.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads that need a token at once: whether the server sees one sign-in, it counts. */
@Timeout(120)
class OneSignInForAllTest {
  private static final int THREADS = 50;
  private static final Instant ISSUED = Instant.parse("2020-01-01T00:00:00Z");
  private static final String FIRST = Tokens.of(ISSUED, ISSUED.plusSeconds(43_200));
  private static final String SECOND = Tokens.of(ISSUED, ISSUED.plusSeconds(43_201));

  private final SetClock clock = new SetClock();
  private final ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile CountDownLatch passwordMayBeRead = new CountDownLatch(0);
  private TestCenter server;
  private AccountCenter center;

  @BeforeEach
  void start() {
    server = TestCenter.blank();
    SecretSource password =
        () -> {
          try {
            passwordMayBeRead.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Secret.of(TestCenter.PASSWORD);
        };
    center = AccountCenter.connect(server.settings().clock(clock).password(password).build());
  }

  @AfterEach
  void stop() {
    center.close();
    server.close();
  }

  private void askFromManyThreads(Runnable before) {
    IntStream.range(0, THREADS)
        .forEach(
            i ->
                threads.add(
                    new Thread(
                        () -> {
                          before.run();
                          outcomes.add(outcome());
                        })));
    threads.forEach(Thread::start);
  }

  private String outcome() {
    try {
      return TestCenter.text(center.secret());
    } catch (SdkException e) {
      return e.code().id();
    }
  }

  private void untilAllWait() {
    await()
        .atMost(Duration.ofSeconds(100))
        .until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
  }

  private void untilAllEnded() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    threads.clear();
  }

  @Test
  void theFirstTokenIsFetchedOnce() throws InterruptedException {
    server.answers(ok(FIRST));
    passwordMayBeRead = new CountDownLatch(1);

    askFromManyThreads(() -> {});
    untilAllWait();
    passwordMayBeRead.countDown();
    untilAllEnded();

    assertThat(outcomes).hasSize(THREADS).containsOnly(FIRST);
    assertThat(server.signIns()).isEqualTo(1);
  }

  @Test
  void aFailureIsToldToAllWhoWaited() throws InterruptedException {
    server.answers(aResponse().withStatus(503));
    passwordMayBeRead = new CountDownLatch(1);

    askFromManyThreads(() -> {});
    untilAllWait();
    passwordMayBeRead.countDown();
    untilAllEnded();

    assertThat(outcomes).hasSize(THREADS).containsOnly("MOPH-204");
    assertThat(server.signIns()).isEqualTo(1);
  }

  @Test
  void oneRefusalIsToldToAllAndNobodySendsAnother() throws InterruptedException {
    server.answers(ok("wrong password"));

    askFromManyThreads(() -> {});
    untilAllEnded();

    assertThat(outcomes).hasSize(THREADS).containsAnyOf("MOPH-201").doesNotContain(FIRST);
    assertThat(outcomes.stream().filter(o -> !o.equals("MOPH-201"))).allMatch("MOPH-202"::equals);
    assertThat(server.signIns()).isEqualTo(1);
  }

  @Test
  void whileOneReplacesATokenThatStillHoldsTheOthersUseIt() throws InterruptedException {
    server.answers(ok(FIRST));
    assertThat(outcome()).isEqualTo(FIRST);
    server.answers(ok(SECOND));
    clock.forward(Duration.ofMinutes(12 * 60 - 10));
    passwordMayBeRead = new CountDownLatch(1);
    Thread renewal = new Thread(() -> outcomes.add(outcome()));
    renewal.start();
    await().until(() -> renewal.getState() == Thread.State.WAITING);

    askFromManyThreads(() -> {});
    untilAllEnded();
    assertThat(outcomes).hasSize(THREADS).containsOnly(FIRST);
    passwordMayBeRead.countDown();
    renewal.join();

    assertThat(outcomes).hasSize(THREADS + 1).contains(SECOND);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void aTokenThatManyServicesRefuseIsReplacedOnce() throws InterruptedException {
    server.answers(ok(FIRST));
    Secret held = center.secret();
    server.answers(ok(SECOND));

    askFromManyThreads(() -> center.refused(held));
    untilAllEnded();

    assertThat(outcomes).hasSize(THREADS).containsOnly(SECOND);
    assertThat(server.signIns()).isEqualTo(2);
  }

  @Test
  void whoIsInterruptedWhileWaitingStopsWaiting() throws InterruptedException {
    server.answers(ok(FIRST));
    passwordMayBeRead = new CountDownLatch(1);
    Thread leader = new Thread(this::outcome);
    leader.start();
    await().until(() -> leader.getState() == Thread.State.WAITING);
    Thread waiting = new Thread(() -> outcomes.add(outcome()));
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);

    waiting.interrupt();
    waiting.join();
    assertThat(outcomes).containsExactly("HTTP-141");
    passwordMayBeRead.countDown();
    leader.join();
    assertThat(server.signIns()).isEqualTo(1);
  }

  @Test
  void whereTheOneThatSignsInIsInterruptedAnotherOneDoesIt() throws InterruptedException {
    server.answers(ok(FIRST));
    passwordMayBeRead = new CountDownLatch(1);
    Thread leader = new Thread(() -> outcomes.add("leader " + outcome()));
    leader.start();
    await().until(() -> leader.getState() == Thread.State.WAITING);
    Thread waiting = new Thread(() -> outcomes.add(outcome()));
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);

    leader.interrupt();
    leader.join();
    passwordMayBeRead.countDown();
    waiting.join();

    assertThat(outcomes).containsExactlyInAnyOrder("leader HTTP-141", FIRST);
    assertThat(server.signIns()).isEqualTo(1);
  }
}
