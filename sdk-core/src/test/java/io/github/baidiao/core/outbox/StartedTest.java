package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.baidiao.core.identity.HospitalCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads that send, of one program and of several on one file. */
@Timeout(120)
class StartedTest {
  private static final Lane LANE = Lane.of("phr", HospitalCode.of("99998"));
  private static final LaneSettings FAST =
      LaneSettings.builder().firstPause(Duration.ofMillis(1)).build();

  @TempDir Path folder;
  private final List<Outbox> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Outbox::close);
  }

  @Test
  void thereAreThreadsOnlyAfterStartAndNoneAfterClose() {
    Receiver receiver = new Receiver(LANE);
    Outbox outbox = open(OutboxSettings.builder().build(), receiver);
    outbox.enqueue(visit("690001"));
    outbox.drainOnce();
    assertThat(threads()).isEmpty();
    outbox.start();
    outbox.start();
    assertThat(threads())
        .containsExactlyInAnyOrder(
            "baidiao-outbox-maintenance",
            "baidiao-outbox-phr-99998-1",
            "baidiao-outbox-phr-99998-2");
    outbox.enqueue(visit("690002"));
    await().atMost(Duration.ofSeconds(60)).until(() -> receiver.arrived.size() == 2);
    outbox.close();
    outbox.close();
    assertThat(threads()).isEmpty();
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(() -> outbox.enqueue(visit("690003")))
        .extracting(OutboxException::code)
        .isEqualTo(OutboxErrorCode.CLOSED);
  }

  @Test
  void aLaneMayBeRegisteredAfterStartButNotTwice() {
    Outbox outbox = open(OutboxSettings.builder().build(), new Receiver(Receiver.CLAIMS));
    outbox.start();
    Receiver receiver = new Receiver(LANE);
    outbox.enqueue(visit("690001"));
    outbox.register(receiver, FAST);
    await().atMost(Duration.ofSeconds(60)).until(() -> receiver.arrived.size() == 1);
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(() -> outbox.register(receiver, FAST))
        .extracting(OutboxException::code)
        .isEqualTo(OutboxErrorCode.SETTINGS_INVALID);
  }

  @Test
  void closeWaitsForWhatIsBeingSent() throws InterruptedException {
    Receiver receiver = new Receiver(LANE);
    CountDownLatch sending = new CountDownLatch(1);
    receiver.answers.add(
        delivery -> {
          sending.countDown();
          awaitClosing();
          return SendResult.sent();
        });
    Outbox outbox = open(OutboxSettings.builder().build(), receiver);
    outbox.start();
    outbox.enqueue(visit("690001"));
    assertThat(sending.await(60, TimeUnit.SECONDS)).isTrue();
    outbox.close();
    Outbox later = open(OutboxSettings.builder().build(), new Receiver(LANE));
    assertThat(later.find(visit("690001").key()).orElseThrow().state()).isEqualTo(EntryState.SENT);
  }

  @Test
  void aListenerThatThrowsAndASenderThatThrowsStopNothing() {
    Receiver receiver = new Receiver(LANE);
    receiver.answers.add(
        delivery -> {
          throw new AssertionError("1100000000008");
        });
    OutboxSettings settings =
        OutboxSettings.builder()
            .listener(
                event -> {
                  throw new IllegalStateException("1100000000008");
                })
            .build();
    Outbox outbox = open(settings, receiver);
    outbox.start();
    outbox.enqueue(visit("690001"));
    outbox.enqueue(visit("690002"));
    await().atMost(Duration.ofSeconds(60)).until(() -> receiver.arrived.size() == 2);
  }

  @Test
  void severalProgramsOnOneFileSendEachMessageOnceAndVersionsInOrder() {
    Receiver receiver = new Receiver(LANE);
    List<Outbox> stations = new ArrayList<>();
    OutboxSettings settings =
        OutboxSettings.builder().workersPerLane(2).pollInterval(Duration.ofMillis(20)).build();
    for (int station = 0; station < 3; station++) {
      stations.add(open(settings, receiver));
    }
    stations.forEach(Outbox::start);
    for (int n = 0; n < 40; n++) {
      for (int version = 1; version <= 3; version++) {
        String payload = n + " v" + version;
        stations
            .get(n % 3)
            .enqueue(
                OutboxMessage.builder()
                    .lane(LANE)
                    .reference(String.valueOf(n))
                    .version(version)
                    .payload(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .build());
      }
    }
    await().atMost(Duration.ofSeconds(100)).until(() -> receiver.arrived.size() >= 120);
    List<String> arrived = List.copyOf(receiver.arrived);
    assertThat(new HashSet<>(arrived)).hasSameSizeAs(arrived);
    for (int n = 0; n < 40; n++) {
      String visit = n + " v";
      assertThat(arrived.stream().filter(text -> text.startsWith(visit)))
          .containsExactly(visit + 1, visit + 2, visit + 3);
    }
  }

  private void awaitClosing() {
    try {
      while (true) {
        open.get(0).find("phr:99998:690001:1");
      }
    } catch (OutboxException closed) {
      assertThat(closed.code()).isEqualTo(OutboxErrorCode.CLOSED);
    }
  }

  private Outbox open(OutboxSettings settings, Receiver receiver) {
    Outbox outbox = Outbox.onFile(folder.resolve("outbox.db"), settings);
    outbox.register(receiver, FAST);
    open.add(outbox);
    return outbox;
  }

  private static OutboxMessage visit(String reference) {
    return OutboxMessage.builder().lane(LANE).reference(reference).payload(new byte[1]).build();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("baidiao-outbox-"))
        .collect(Collectors.toList());
  }
}
