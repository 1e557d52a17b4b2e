package io.github.baidiao.examples.cli;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.http.ServiceException;
import picocli.CommandLine.Option;

/** How fast many questions are asked. */
final class PaceOptions {
  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = {
        "Questions that are under way at once, 1 to 64; by default 4.",
        "จำนวนคำถามที่ส่งพร้อมกัน"
      })
  private int parallel;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "2",
      description = {
        "Questions in a second at most, by default 2: no agency names its limit, and other programs"
            + " leave 0.12 s to 1 s between two. An answer 429 pauses all.",
        "จำนวนคำถามต่อวินาทีไม่เกินค่านี้ (ปกติ 2)"
      })
  private double rate;

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
    try {
      return unlimited ? RateLimit.off() : RateLimit.perSecond(rate);
    } catch (ServiceException outOfRange) {
      throw CliException.usage("--rate: 0.001 to 10000");
    }
  }
}
