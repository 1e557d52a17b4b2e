package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceFinder;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.engine.Pixels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** BlazeFace for the boxes, FaceMesh for the points. */
final class MediaPipeFaceFinder implements FaceFinder {
  /** A crowd in the background is told, but not point by point. */
  private static final int MOST_FACES = 8;

  private static final String RECIPE = "r1";

  private final Workplaces workplaces;

  MediaPipeFaceFinder(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  @Override
  public ModelInfo model() {
    return ModelInfo.of(
        "blazeface-facemesh",
        BundledModel.FACE_DETECTION.version()
            + "-"
            + BundledModel.FACE_LANDMARK.version()
            + "-"
            + RECIPE);
  }

  @Override
  public List<FoundFace> find(Pixels picture) {
    return workplaces.call(
        nets ->
            BlazeFace.find(nets.detector, picture).stream()
                .sorted(Comparator.comparingDouble(Detection::width).reversed())
                .limit(MOST_FACES)
                .map(face -> withPoints(nets, picture, face))
                .collect(Collectors.toList()));
  }

  private static FoundFace withPoints(Nets nets, Pixels picture, Detection face) {
    MeshPoints points = MeshPoints.find(nets.mesh, picture, face);
    FaceBox box = FaceBox.of(face.left(), face.top(), face.width(), face.height());
    return FoundFace.of(face.score, box, points.points(), points.toMesh());
  }

  @Override
  public void close() {
    workplaces.close();
  }
}
