package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.pcsc.OwnPcscdProgram;
import io.github.baidiao.card.pcsc.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a pcscd of its own, which the machine's is not touched by. */
@Timeout(120)
class MonitorOutlivesPcscdIT {

  @ParameterizedTest
  @EnumSource
  void lostServiceIsToldAndFoundAgainInTheSameProgram(Way way, @TempDir Path output)
      throws Exception {
    OwnPcscdProgram.require(MonitorOutlivesPcscdIT.class);
    try (var program =
        OwnPcscdProgram.start(MonitorOutlivesPcscd.class, output.resolve("said"), way.name())) {
      assertThat(program.held())
          .containsExactly(
              "held: started after the monitor, without a reader",
              "held: stopped",
              "held: killed with a card in it");
    }
  }
}
