package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.QualityComponent;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.error.FaceErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to comparing faces have the measures, codes and thresholds that the code has. */
class FaceGuideTest {

  @ParameterizedTest
  @ValueSource(strings = {"docs/face.md", "docs/face.th.md"})
  void tableHasEveryMeasureOfQuality(String guide) throws IOException {
    assertThat(firstCells(guide, "`([A-Z_]+)`"))
        .containsExactlyElementsOf(
            Arrays.stream(QualityComponent.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/face.md", "docs/face.th.md"})
  void troubleshootingHasEveryCode(String guide) throws IOException {
    assertThat(firstCells(guide, "`(FACE-[0-9]{3})`"))
        .containsExactlyElementsOf(
            Arrays.stream(FaceErrorCode.values()).map(FaceErrorCode::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/face.md", "docs/face.th.md"})
  void tableOfThresholdsMarksTheStandardOnes(String guide) throws IOException {
    ThresholdPolicy standard = ThresholdPolicy.standard();
    assertThat(firstCells(guide, "\\*\\*(0\\.[0-9]{2})\\*\\*"))
        .containsExactly(twoPlaces(standard.review()), twoPlaces(standard.match()));
  }

  private static String twoPlaces(double threshold) {
    return String.format(Locale.ROOT, "%.2f", threshold);
  }

  private static List<String> firstCells(String guide, String cell) throws IOException {
    Matcher rows =
        Pattern.compile("(?m)^\\| " + cell + " \\|").matcher(Files.readString(House.file(guide)));
    return rows.results().map(row -> row.group(1)).toList();
  }
}
