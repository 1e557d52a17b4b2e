package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceFinder;
import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the one face that a picture is about, or says why there is none.
 *
 * <p>The person at the counter sits nearest to the camera and in front of it; others stand behind
 * or beside. So the face is meant whose area, less the further it is from the middle of the
 * picture, is the largest. Only another face that is about as large and about as central leaves it
 * open who is meant.
 */
final class SubjectFinder {
  /**
   * A live face with its eyes nearer to each other is refused: the template of an embedder has 35
   * px between the eyes, and a third of that would be made up.
   */
  static final double SMALLEST_EYE_DISTANCE = 24;

  /**
   * A rival has at least this share of the subject's area: five sixths of its width, so beside a
   * person half a metre from the camera, someone a hand's breadth behind is none.
   */
  static final double RIVAL_AREA = 0.7;

  /**
   * A rival is at most this much further from the middle, as a share of the picture's shorter side.
   * Two people who share the view are both off its middle; beside someone in the middle, whose face
   * is that wide, another one is further out than this.
   */
  static final double RIVAL_DISTANCE = 0.2;

  private final FaceFinder finder;
  private final QualityLimits limits;

  SubjectFinder(FaceFinder finder, QualityLimits limits) {
    this.finder = finder;
    this.limits = limits;
  }

  /** Finds it; the caller closes it. */
  FaceResult<Subject> find(FaceImage image, PictureRole role) {
    Pixels picture = image.pixels();
    List<FoundFace> faces = finder.find(picture);
    Optional<FoundFace> kept = Optional.empty();
    try {
      FaceResult<Subject> result = choose(picture, faces, role);
      kept = result.match(subject -> Optional.of(subject.face()), unusable -> Optional.empty());
      return result;
    } finally {
      for (FoundFace face : faces) {
        if (face != kept.orElse(null)) {
          face.mesh().ifPresent(FaceMesh::close);
        }
      }
    }
  }

  private FaceResult<Subject> choose(Pixels picture, List<FoundFace> faces, PictureRole role) {
    if (faces.isEmpty()) {
      return unusable(role, UnusablePicture.Problem.NO_FACE);
    }
    FoundFace subject =
        faces.stream().max(Comparator.comparingDouble(face -> weight(picture, face))).get();
    for (FoundFace face : faces) {
      if (face != subject && rivals(picture, face, subject)) {
        return unusable(role, UnusablePicture.Problem.SEVERAL_FACES);
      }
    }
    if (role == PictureRole.LIVE && subject.points().eyeDistance() < SMALLEST_EYE_DISTANCE) {
      return unusable(role, UnusablePicture.Problem.FACE_TOO_SMALL);
    }
    QualityLimits asked = role == PictureRole.LIVE ? limits : QualityLimits.none();
    return FaceResult.of(
        new Subject(picture, subject, QualityAssessment.of(picture, faces, subject, asked)));
  }

  /** The area; at a corner of a picture a quarter of it. */
  private static double weight(Pixels picture, FoundFace face) {
    double outwards =
        fromMiddle(picture, face) / (Math.hypot(picture.width(), picture.height()) / 2);
    double centrality = 1 - Math.min(1, outwards) / 2;
    return face.box().area() * centrality * centrality;
  }

  private static boolean rivals(Pixels picture, FoundFace face, FoundFace subject) {
    double further = fromMiddle(picture, face) - fromMiddle(picture, subject);
    return face.box().area() >= RIVAL_AREA * subject.box().area()
        && further <= RIVAL_DISTANCE * Math.min(picture.width(), picture.height());
  }

  private static double fromMiddle(Pixels picture, FoundFace face) {
    FaceBox box = face.box();
    return FacePoint.of(box.left() + box.width() / 2, box.top() + box.height() / 2)
        .distanceTo(FacePoint.of(picture.width() / 2.0, picture.height() / 2.0));
  }

  private static FaceResult<Subject> unusable(PictureRole role, UnusablePicture.Problem problem) {
    return FaceResult.unusable(new UnusablePicture(role, problem));
  }
}
