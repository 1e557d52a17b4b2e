package io.github.baidiao.face.picture;

import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;

/** A file whose header was read, and nothing more. */
interface PictureFile {

  /** Returns the width as stored, before {@link #orientation} is applied. */
  int width();

  /** Returns the height as stored. */
  int height();

  /** Returns how the stored picture is turned. */
  Orientation orientation();

  /**
   * Returns the picture as stored; to be called once.
   *
   * @throws FaceException {@code FACE-104} if the file is damaged
   */
  Pixels decode();

  static FaceException damaged(String detail) {
    return new FaceException(FaceErrorCode.PICTURE_DAMAGED, detail);
  }

  static FaceException unsupported(String detail) {
    return new FaceException(FaceErrorCode.PICTURE_FORMAT_UNKNOWN, detail);
  }
}
