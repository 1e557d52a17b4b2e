package io.github.baidiao.face.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A face that a {@link FaceFinder} found. Immutable; {@code toString} is masked. */
public final class FoundFace {
  private final double score;
  private final FaceBox box;
  private final FacePoints points;
  private final @Nullable FaceMesh mesh;

  private FoundFace(double score, FaceBox box, FacePoints points, @Nullable FaceMesh mesh) {
    this.score = score;
    this.box = box;
    this.points = points;
    this.mesh = mesh;
  }

  /**
   * Holds what is known of a face.
   *
   * @param score how sure the finder is, 0 to 1
   */
  public static FoundFace of(double score, FaceBox box, FacePoints points) {
    return new FoundFace(score, box, points, null);
  }

  /** Holds what is known of a face, with its mesh; see {@link #of(double, FaceBox, FacePoints)}. */
  public static FoundFace of(double score, FaceBox box, FacePoints points, FaceMesh mesh) {
    return new FoundFace(score, box, points, mesh);
  }

  /** Returns how sure the finder is that this is a face, 0 to 1. */
  public double score() {
    return score;
  }

  public FaceBox box() {
    return box;
  }

  public FacePoints points() {
    return points;
  }

  /** Returns the mesh, if the finder gives one; without it less can be said of the quality. */
  public Optional<FaceMesh> mesh() {
    return Optional.ofNullable(mesh);
  }

  @Override
  public String toString() {
    return "FoundFace[masked]";
  }
}
