package io.github.baidiao.face.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2,200 random comparisons with ties, counted by {@code src/test/fixtures/make_comparisons.py}. */
class ScriptedComparisonsTest {
  private final ComparisonSet comparisons = new ComparisonSet();
  private List<String[]> lines = List.of();

  @BeforeEach
  void load() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("comparisons.txt"), StandardCharsets.UTF_8))) {
      lines = reader.lines().map(line -> line.split(" ")).toList();
    }
    lines("pair").forEach(pair -> comparisons.add(pair[1].equals("mated"), number(pair[2])));
  }

  @Test
  void thresholdsAtFalseMatchRates() {
    assertThat(lines("at"))
        .hasSize(4)
        .allSatisfy(
            line -> {
              OperatingPoint point = comparisons.roc().atFalseMatchRate(number(line[1]));
              assertThat(point.threshold()).isEqualTo(number(line[2]));
              assertThat(point.falseMatchRate().count()).isEqualTo(Integer.parseInt(line[3]));
              assertThat(point.trueAcceptRate().count()).isEqualTo(Integer.parseInt(line[4]));
            });
  }

  @Test
  void equalErrorRate() {
    String[] line = line("eer");

    assertThat(comparisons.roc().equalError().threshold()).isEqualTo(number(line[1]));
    assertThat(comparisons.roc().equalError().meanErrorRate())
        .isCloseTo(number(line[2]), within(1e-15));
  }

  @Test
  void areaUnderCurve() {
    assertThat(comparisons.roc().areaUnderCurve()).isCloseTo(number(line("auc")[1]), within(1e-15));
  }

  @Test
  void bestAccuracy() {
    String[] line = line("best");

    assertThat(comparisons.roc().bestAccuracy().threshold()).isEqualTo(number(line[1]));
    assertThat(comparisons.roc().bestAccuracy().accuracy().count())
        .isEqualTo(Integer.parseInt(line[2]));
  }

  @Test
  void tenFolds() {
    String[] line = line("folds");

    assertThat(comparisons.crossValidation(10).mean()).isCloseTo(number(line[1]), within(1e-15));
    assertThat(comparisons.crossValidation(10).standardError())
        .isCloseTo(number(line[2]), within(1e-15));
  }

  @Test
  void intervals() {
    assertThat(lines("wilson"))
        .hasSize(6)
        .allSatisfy(
            line -> {
              Proportion share =
                  Proportion.of(Integer.parseInt(line[1]), Integer.parseInt(line[2]));
              assertThat(share.lower()).isCloseTo(number(line[3]), within(1e-12));
              assertThat(share.upper()).isCloseTo(number(line[4]), within(1e-12));
            });
  }

  private List<String[]> lines(String what) {
    return lines.stream().filter(line -> line[0].equals(what)).toList();
  }

  private String[] line(String what) {
    return Stream.of(what).map(this::lines).flatMap(List::stream).findFirst().orElseThrow();
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
