package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;

/** The one face that a picture is about. {@link #close} wipes its mesh, not the picture. */
final class Subject implements AutoCloseable {
  private final Pixels picture;
  private final FoundFace face;
  private final FaceQuality quality;

  Subject(Pixels picture, FoundFace face, FaceQuality quality) {
    this.picture = picture;
    this.face = face;
    this.quality = quality;
  }

  Pixels picture() {
    return picture;
  }

  FoundFace face() {
    return face;
  }

  FaceQuality quality() {
    return quality;
  }

  @Override
  public void close() {
    face.mesh().ifPresent(FaceMesh::close);
  }

  @Override
  public String toString() {
    return "Subject[masked]";
  }
}
