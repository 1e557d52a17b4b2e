package io.github.baidiao.examples.cli;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.http.ServiceException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How fast many questions are asked. */
final class PaceOptions {
  private static final double USUAL = 2;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = {
        "Calls that are under way at once, 1 to 64; by default 4.",
        "จำนวนคำถามที่ส่งพร้อมกัน"
      })
  private int parallel;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = {
        "Calls in a second at most, by default 2, to PHR 1: no agency names its limit, and other"
            + " programs leave 0.12 s to 1 s between two. An answer 429 pauses all.",
        "จำนวนคำถามหรือรายการต่อวินาทีไม่เกินค่านี้ (ปกติ 2 สำหรับ PHR 1)"
      })
  private @Nullable Double rate;

  @Option(
      names = "--no-rate-limit",
      description = {
        "For the sandbox: asks as fast as it answers.",
        "ไม่จำกัดความเร็ว (ใช้กับ sandbox)"
      })
  private boolean unlimited;

  int parallel() {
    return parallel;
  }

  RateLimit limit() {
    return limit(USUAL);
  }

  RateLimit limit(double usual) {
    try {
      return unlimited ? RateLimit.off() : RateLimit.perSecond(rate(usual));
    } catch (ServiceException outOfRange) {
      throw CliException.usage("--rate: 0.001 to 10000");
    }
  }

  /** Returns the least time between two calls; none where there is no limit. */
  Optional<Duration> interval(double usual) {
    return unlimited
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.max(1, Math.round(1000 / rate(usual)))));
  }

  private double rate(double usual) {
    return rate == null ? usual : rate;
  }
}
