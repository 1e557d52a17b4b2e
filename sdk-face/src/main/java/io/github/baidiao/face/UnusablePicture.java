package io.github.baidiao.face;

import io.github.baidiao.face.error.FaceErrorCode;

/** Why nothing could be compared: a picture without one clear face. Immutable. */
public final class UnusablePicture {

  /** What is wrong with the picture. */
  public enum Problem {
    /** No face was found. */
    NO_FACE(FaceErrorCode.NO_FACE),
    /** Several faces of about the same size. */
    SEVERAL_FACES(FaceErrorCode.SEVERAL_FACES),
    /** A face with too few pixels; never said of a reference. */
    FACE_TOO_SMALL(FaceErrorCode.FACE_TOO_SMALL);

    private final FaceErrorCode errorCode;

    Problem(FaceErrorCode errorCode) {
      this.errorCode = errorCode;
    }
  }

  private final PictureRole picture;
  private final Problem problem;

  UnusablePicture(PictureRole picture, Problem problem) {
    this.picture = picture;
    this.problem = problem;
  }

  /** Returns which of the pictures it is. */
  public PictureRole picture() {
    return picture;
  }

  public Problem problem() {
    return problem;
  }

  /** Returns the code that names the problem and has the texts for the operator. */
  public FaceErrorCode errorCode() {
    return problem.errorCode;
  }

  @Override
  public String toString() {
    return picture + " " + problem;
  }
}
