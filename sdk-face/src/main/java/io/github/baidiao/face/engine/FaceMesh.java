package io.github.baidiao.face.engine;

import java.util.Arrays;

/**
 * The 468 points of MediaPipe's canonical face mesh, in its numbering, laid over a face in a
 * picture: x and y in pixels of the picture, z in the same scale, smaller towards the camera.
 * Immutable until {@link #close} wipes it; {@code toString} is masked.
 */
public final class FaceMesh implements AutoCloseable {
  /** How many points there are. */
  public static final int SIZE = 468;

  private final float[] xyz;

  private FaceMesh(float[] xyz) {
    this.xyz = xyz;
  }

  /** Copies {@link #SIZE} times x, y, z. */
  public static FaceMesh of(float[] xyz) {
    if (xyz.length != 3 * SIZE) {
      throw new IllegalArgumentException("468 points with x, y, z are needed");
    }
    return new FaceMesh(xyz.clone());
  }

  /** Returns where a point is in the picture; {@code index} from 0 to 467. */
  public FacePoint at(int index) {
    return FacePoint.of(xyz[3 * index], xyz[3 * index + 1]);
  }

  /** Returns how far behind the middle of the face a point is, in pixels; before it: negative. */
  public double depthAt(int index) {
    return xyz[3 * index + 2];
  }

  @Override
  public void close() {
    Arrays.fill(xyz, 0);
  }

  @Override
  public String toString() {
    return "FaceMesh[masked]";
  }
}
