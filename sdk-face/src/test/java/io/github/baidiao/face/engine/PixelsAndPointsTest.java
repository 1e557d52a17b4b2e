package io.github.baidiao.face.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PixelsAndPointsTest {
  @Test
  void pixelsNeedThreeBytesEach() {
    assertThatIllegalArgumentException().isThrownBy(() -> Pixels.of(2, 2, new byte[11]));
    assertThatIllegalArgumentException().isThrownBy(() -> Pixels.of(0, 2, new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Pixels.of(-2, -2, new byte[12]));
    // 65536 x 65536 x 3 is 0 in 32 bits.
    assertThatIllegalArgumentException().isThrownBy(() -> Pixels.of(65536, 65536, new byte[0]));
  }

  @Test
  void closedPixelsAreBlack() {
    byte[] rgb = {1, 2, 3};
    Pixels.of(1, 1, rgb).close();
    assertThat(rgb).containsOnly(0);
  }

  @Test
  void meshHasItsPointsInOrder() {
    float[] xyz = new float[3 * FaceMesh.SIZE];
    for (int i = 0; i < xyz.length; i++) {
      xyz[i] = i;
    }
    FaceMesh mesh = FaceMesh.of(xyz);
    assertThat(mesh.at(467).x()).isEqualTo(1401);
    assertThat(mesh.at(467).y()).isEqualTo(1402);
    assertThat(mesh.depthAt(467)).isEqualTo(1403);
    mesh.close();
    assertThat(mesh.at(467).x()).isZero();
    assertThat(xyz[1401]).isEqualTo(1401);
  }

  @Test
  void meshOfAnotherSizeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FaceMesh.of(new float[478 * 3]));
  }

  @Test
  void pointsHaveDistancesAndMiddles() {
    FacePoint origin = FacePoint.of(0, 0);
    FacePoint point = FacePoint.of(3, 4);
    assertThat(origin.distanceTo(point)).isEqualTo(5);
    assertThat(origin.halfWayTo(point).x()).isEqualTo(1.5);
    assertThat(origin.halfWayTo(point).y()).isEqualTo(2);
  }

  @Test
  void boxMayReachOverTheEdgeButHasNoNegativeSize() {
    assertThat(FaceBox.of(-5, -5, 10, 20).area()).isEqualTo(200);
    assertThatIllegalArgumentException().isThrownBy(() -> FaceBox.of(0, 0, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> FaceBox.of(0, 0, Double.NaN, 1));
  }
}
