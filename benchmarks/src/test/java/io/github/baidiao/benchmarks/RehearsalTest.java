package io.github.baidiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.benchmarks.BenchmarksMain.Suite;
import io.github.baidiao.benchmarks.jhcis.JhcisTimes;
import io.github.baidiao.benchmarks.reconcile.MonthOfVisits;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark still runs: once, in this process, and over pcscd where there is one. */
class RehearsalTest {

  @Test
  void everythingRunsAndIsReported(@TempDir Path folder) throws Exception {
    Map<Section, String> sections =
        new Run(EnumSet.allOf(Suite.class), System.out).rehearse(folder);
    String report = String.join("", sections.values());

    assertThat(report)
        .contains("### Commands", "| in-process | dao | text and photo |", "| cardHolder | dao |");
    if ("true".equals(System.getenv("BAIDIAO_FACE_REQUIRED"))) {
      assertThat(sections).containsKeys(Section.CARD, Section.FACE, Section.MEMORY);
    }
    // "mvn test" alone makes no jars to start.
    assertThat(sections.containsKey(Section.RECONCILE))
        .isEqualTo(MonthOfVisits.missing().isEmpty());
    if (sections.containsKey(Section.RECONCILE)) {
      assertThat(report).contains("| many visits | 400 |", "gave every one its result, once");
    }
    if (sections.containsKey(Section.FACE)) {
      assertThat(report).contains("| match two templates |", "| unpacked by this process |");
    }
    assertThat(sections.containsKey(Section.JHCIS)).isEqualTo(!JhcisTimes.servers().isEmpty());
    if (sections.containsKey(Section.JHCIS)) {
      assertThat(report).contains("| a person by citizen ID |", "### Evidence");
    }
    if ("true".equals(System.getenv("BAIDIAO_PCSC_REQUIRED"))) {
      assertThat(report)
          .contains(
              "| over pcscd | dao | text |", "| text | JDK's provider | with a transaction |");
    }
  }
}
