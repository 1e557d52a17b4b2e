package io.github.baidiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.benchmarks.BenchmarksMain.Suite;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every benchmark still runs: once, in this process, and over pcscd where there is one. */
class RehearsalTest {

  @Test
  void everythingRunsAndIsReported() throws Exception {
    Map<Section, String> sections = new Run(EnumSet.allOf(Suite.class), System.out).rehearse();
    String report = String.join("", sections.values());

    assertThat(report)
        .contains("### Commands", "| in-process | dao | text and photo |", "| cardHolder | dao |");
    if ("true".equals(System.getenv("BAIDIAO_FACE_REQUIRED"))) {
      assertThat(sections).containsOnlyKeys(Section.values());
    }
    if (sections.containsKey(Section.FACE)) {
      assertThat(report).contains("| match two templates |", "| unpacked by this process |");
    }
    if ("true".equals(System.getenv("BAIDIAO_PCSC_REQUIRED"))) {
      assertThat(report)
          .contains(
              "| over pcscd | dao | text |", "| text | JDK's provider | with a transaction |");
    }
  }
}
