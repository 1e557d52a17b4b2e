package io.github.baidiao.examples.anyhis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class HisServiceTest {
  // It is the 20th already in Bangkok.
  private static final Instant LATE = Instant.parse("2026-11-19T18:30:00Z");

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> faults = new LinkedBlockingQueue<>();
  private final BlockingQueue<ServiceStatus> rounds = new LinkedBlockingQueue<>();

  private final ServiceListener listener =
      new ServiceListener() {
        @Override
        public void failed(String step, SdkException fault) {
          faults.add(step + " " + fault.getMessage());
        }

        @Override
        public void roundEnded(ServiceStatus status) {
          rounds.add(status);
        }
      };

  @Test
  void eachStepIsDoneForTheLastDaysInBangkok() throws Exception {
    try (HisService service = start(noting("evidence"), noting("close"))) {
      rounds.take();

      assertThat(done)
          .containsExactly("evidence 2026-11-18 2026-11-20", "close 2026-11-18 2026-11-20");
      assertThat(service.status().isHealthy()).isTrue();
    }
  }

  @Test
  void stepThatFailsIsToldAndTheOthersAreDone() throws Exception {
    ServiceStep failing =
        ServiceStep.of(
            "evidence",
            (from, to) -> {
              throw HisException.of(HisErrorCode.HIS_UNREACHABLE);
            });

    try (HisService service = start(failing, noting("close"))) {
      ServiceStatus status = rounds.take();

      assertThat(done).hasSize(1);
      assertThat(faults.take()).startsWith("evidence HIS-102");
      assertThat(status.isHealthy()).isFalse();
      assertThat(status.steps().get("evidence").problem()).contains("HIS-102");
      assertThat(status.steps().get("evidence").failures()).isEqualTo(1);
      assertThat(status.steps().get("close").doneAt()).contains(LATE);
      assertThat(service.status().running()).isTrue();
    }
  }

  @Test
  void whatNobodyExpectedIsToldWithoutItsText() throws Exception {
    ServiceStep failing =
        ServiceStep.of(
            "phr",
            (from, to) -> {
              throw new IllegalStateException("1999900000013 somebody");
            });

    try (HisService service = start(failing)) {
      assertThat(faults.take())
          .contains("HIS-190", "IllegalStateException")
          .doesNotContain("1999900000013");
      assertThat(service.status().running()).isTrue();
    }
  }

  @Test
  void listenerThatThrowsDoesNotEndTheService() throws Exception {
    ServiceListener bad =
        new ServiceListener() {
          @Override
          public void failed(String step, SdkException fault) {
            throw new IllegalStateException("failed");
          }

          @Override
          public void done(String step, Duration time) {
            throw new IllegalStateException("done");
          }
        };

    try (HisService service =
        HisService.start(Optional.empty(), List.of(noting("a"), noting("b")), settings(), bad)) {
      assertThat(done.take()).startsWith("a");
      assertThat(done.take()).startsWith("b");
      service.wake();
      assertThat(done.take()).startsWith("a");
    }
  }

  @Test
  void whoeverWakesItHasARoundOfTheirOwn() throws Exception {
    try (HisService service = start(noting("writes"))) {
      rounds.take();
      service.wake();

      assertThat(rounds.take().rounds()).isEqualTo(2);
      assertThat(done).hasSize(2);
    }
  }

  @Test
  void closingEndsTheStepThatRunsAndTellsNoFault() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    ServiceStep slow =
        ServiceStep.of(
            "slow",
            (from, to) -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                ended.add("interrupted");
                throw HisException.of(HisErrorCode.HIS_FAILED);
              }
            });
    HisService service = start(slow, noting("never"));
    begun.await();
    assertThat(service.status().step()).contains("slow");

    service.close();
    service.close();

    assertThat(ended).containsExactly("interrupted");
    assertThat(service.status().running()).isFalse();
    assertThat(done).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void scheduleThatCannotBeIsRefused() {
    assertThatThrownBy(() -> ServiceSettings.builder().days(0).build())
        .hasMessageContaining("HIS-101")
        .hasMessageContaining("service.days");
    assertThatThrownBy(() -> ServiceSettings.builder().every(Duration.ZERO).build())
        .hasMessageContaining("service.minutes");
  }

  private ServiceStep noting(String name) {
    return ServiceStep.of(name, (from, to) -> done.add(name + " " + from + " " + to));
  }

  private HisService start(ServiceStep... steps) {
    return HisService.start(Optional.empty(), List.of(steps), settings(), listener);
  }

  private static ServiceSettings settings() {
    return ServiceSettings.builder()
        .every(Duration.ofHours(1))
        .days(3)
        .clock(Clock.fixed(LATE, ZoneOffset.UTC))
        .build();
  }
}
