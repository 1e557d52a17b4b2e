package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a lane pauses, and that several who find the same fault count it once. */
class LanePauseTest {
  @TempDir Path folder;

  @Test
  void twoStationsThatFailAtTheSameTimeCountOneFailure() {
    SendResult down = SendResult.laneDown(ReceiverCode.LINE_DOWN, Optional.empty());
    try (Clinic clinic = new Clinic(folder);
        Outbox other = clinic.open()) {
      Receiver second = new Receiver(Receiver.PHR);
      second.answers(down);
      other.register(second, clinic.lane);
      clinic.queued("690001", 1);
      clinic.queued("690002", 1);
      clinic.phr.answers.add(
          delivery -> {
            assertThat(other.drainOnce().later()).isEqualTo(1);
            return down;
          });
      assertThat(clinic.outbox.drainOnce().later()).isEqualTo(1);
      assertThat(clinic.outbox.statistics().lane(Receiver.PHR).orElseThrow().failures())
          .isEqualTo(1);
    }
  }

  @Test
  void otherLanesGoOn() {
    try (Clinic clinic = new Clinic(folder)) {
      Receiver claims = new Receiver(Receiver.CLAIMS);
      clinic.outbox.register(claims, clinic.lane);
      clinic.phr.answers(SendResult.laneDown(ReceiverCode.LINE_DOWN, Optional.empty()));
      clinic.queued("690001", 1);
      clinic.queued(Clinic.message("690001", 1, "close").lane(Receiver.CLAIMS).build());
      clinic.outbox.drainOnce();
      assertThat(claims.arrived).containsExactly("close");
      assertThat(clinic.phr.arrived).isEmpty();
    }
  }

  @Test
  void pausesDoubleFromFirstToLongestAndLeaveHalfToChance() {
    LaneSettings settings =
        LaneSettings.builder()
            .firstPause(Duration.ofSeconds(4))
            .longestPause(Duration.ofSeconds(60))
            .build();
    Backoff backoff = new Backoff(settings, new Random(11));
    long[] whole = {4_000, 8_000, 16_000, 32_000, 60_000, 60_000};
    for (int failures = 1; failures <= whole.length; failures++) {
      long most = whole[failures - 1];
      for (int n = 0; n < 200; n++) {
        assertThat(backoff.after(failures)).isBetween(most / 2, most);
      }
    }
    assertThat(backoff.after(Integer.MAX_VALUE)).isBetween(30_000L, 60_000L);
    assertThat(backoff.following(0)).isBetween(2_000L, 4_000L);
    assertThat(backoff.following(3_000)).isBetween(3_000L, 6_000L);
    assertThat(backoff.following(Long.MAX_VALUE)).isBetween(30_000L, 60_000L);
  }
}
