package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionTest {
  @Test
  void thoseOfOneFaceBecomeTheirMeanWeightedByScore() {
    List<Detection> merged = Detection.merge(List.of(box(0.6, 2, 2), box(0.9, 0, 0)));
    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).score).isEqualTo(0.9);
    assertThat(merged.get(0).left()).isCloseTo(0.8, within(1e-9));
    assertThat(merged.get(0).width()).isCloseTo(10, within(1e-9));
  }

  @Test
  void thoseThatHardlyOverlapStayApartTheSurestFirst() {
    // 10 x 4 of 160 square pixels, a quarter, in common; then nothing at all.
    List<Detection> merged =
        Detection.merge(List.of(box(0.7, 0, 6), box(0.8, 0, 0), box(0.95, 50, 50)));
    assertThat(merged).extracting(face -> face.score).containsExactly(0.95, 0.8, 0.7);
  }

  @Test
  void boxWithoutAreaIsMergedWithNothing() {
    Detection point = new Detection(0.9, 3, 3, 3, 3, 3, 3, 3, 3);
    Detection same = new Detection(0.8, 3, 3, 3, 3, 3, 3, 3, 3);
    assertThat(Detection.merge(List.of(point, same))).hasSize(2);
  }

  @Test
  void squareIsHalfAsLargeAgainAndTurnedWithTheEyes() {
    Detection face = new Detection(0.9, 0, 0, 40, 30, 30, 10, 30, 20);
    SimilarityTransform square = face.square(192);
    assertThat(square.x(96, 96)).isCloseTo(20, within(1e-9));
    assertThat(square.y(96, 96)).isCloseTo(15, within(1e-9));
    assertThat(square.x(192, 96)).isCloseTo(20, within(1e-9));
    assertThat(square.y(192, 96)).isCloseTo(45, within(1e-9));
  }

  private static Detection box(double score, double left, double top) {
    return new Detection(score, left, top, left + 10, top + 10, left, top, left, top);
  }
}
