package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever Retry-After says, the pause is none or some time, and no more than a year. */
class RetryAfterFuzzTest {
  private static final RetryPolicy POLICY = new RetryPolicy(HttpSettings.defaults());

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(RetryAfterFuzzTest.class, RetryAfterFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, StandardCharsets.ISO_8859_1);
    assertThat(POLICY.pauseAfter(1, Optional.of(header))).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(RetryAfter.pause(header, Clock.systemUTC()))
        .isBetween(Duration.ZERO, Duration.ofDays(365));
  }
}
