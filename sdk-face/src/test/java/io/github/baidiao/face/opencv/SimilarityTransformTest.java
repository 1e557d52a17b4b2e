package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SimilarityTransformTest {
  @Test
  void quarterTurnTwiceAsLargeIsFitExactly() {
    double[][] from = {{0, 0}, {1, 0}, {0, 1}};
    double[][] to = {{10, 20}, {10, 22}, {8, 20}};
    SimilarityTransform fit = SimilarityTransform.fit(from, to);
    assertThat(fit.x(1, 1)).isCloseTo(8, within(1e-9));
    assertThat(fit.y(1, 1)).isCloseTo(22, within(1e-9));
    assertThat(fit.scale()).isCloseTo(2, within(1e-9));
  }

  // Four corners of a square, stretched by 1 +- e in one direction and 1 -+ e in the other: no
  // similarity comes nearer than leaving them.
  @Test
  void whatCannotBeMetIsMetInTheMiddle() {
    double[][] from = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    double[][] to = {{-1.2, -0.8}, {1.2, -0.8}, {1.2, 0.8}, {-1.2, 0.8}};
    SimilarityTransform fit = SimilarityTransform.fit(from, to);
    assertThat(new double[] {fit.a, fit.b, fit.dx, fit.dy})
        .containsExactly(new double[] {1, 0, 0, 0}, within(1e-9));
  }

  @Test
  void squareLiesAroundItsCentreAndIsTurnedClockwise() {
    SimilarityTransform onto = SimilarityTransform.ontoSquare(100, 50, 60, 20, Math.PI / 2);
    assertThat(onto.x(50, 50)).isCloseTo(50, within(1e-9));
    assertThat(onto.y(50, 50)).isCloseTo(60, within(1e-9));
    assertThat(onto.x(100, 50)).isCloseTo(50, within(1e-9));
    assertThat(onto.y(100, 50)).isCloseTo(70, within(1e-9));
  }

  @Test
  void anotherOriginAndUnitNameTheSamePlace() {
    SimilarityTransform onto = new SimilarityTransform(3, 4, 5, 6).seenFrom(2, 1, 4);
    assertThat(onto.x(1, 2)).isEqualTo((3 - 8 + 5 - 2) / 4.0);
    assertThat(onto.y(1, 2)).isEqualTo((4 + 6 + 6 - 1) / 4.0);
  }
}
