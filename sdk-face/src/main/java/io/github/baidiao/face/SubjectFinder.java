package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceFinder;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the one face that a picture is about, or says why there is none. */
final class SubjectFinder {
  /** A live face with its eyes nearer to each other has less to compare than an embedder takes. */
  static final double SMALLEST_EYE_DISTANCE = 24;

  /** A face with at least this share of the largest one's area may be meant as well. */
  static final double RIVAL = 0.6;

  private final FaceFinder finder;

  SubjectFinder(FaceFinder finder) {
    this.finder = finder;
  }

  FaceResult<Subject> find(FaceImage image, PictureRole role) {
    Pixels picture = image.pixels();
    List<FoundFace> faces = new ArrayList<>(finder.find(picture));
    faces.sort(Comparator.comparingDouble((FoundFace face) -> face.box().area()).reversed());
    if (faces.isEmpty()) {
      return unusable(role, UnusablePicture.Problem.NO_FACE);
    }
    FoundFace subject = faces.get(0);
    if (faces.size() > 1 && faces.get(1).box().area() >= RIVAL * subject.box().area()) {
      return unusable(role, UnusablePicture.Problem.SEVERAL_FACES);
    }
    if (role == PictureRole.LIVE && subject.points().eyeDistance() < SMALLEST_EYE_DISTANCE) {
      return unusable(role, UnusablePicture.Problem.FACE_TOO_SMALL);
    }
    return FaceResult.of(
        new Subject(picture, subject, QualityAssessment.of(picture, faces, subject, role)));
  }

  private static FaceResult<Subject> unusable(PictureRole role, UnusablePicture.Problem problem) {
    return FaceResult.unusable(new UnusablePicture(role, problem));
  }
}
