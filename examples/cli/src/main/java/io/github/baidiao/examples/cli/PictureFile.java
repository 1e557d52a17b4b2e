package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A picture that the command line or a list names. */
final class PictureFile {
  private PictureFile() {}

  /** Loads a picture; what goes wrong never tells its name. */
  static FaceImage load(String name) {
    return FaceImage.read(in(Path.of(""), name));
  }

  /** Returns the file of a name that is relative to a folder. */
  static Path in(Path folder, String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException notAPath) {
      throw new FaceException(FaceErrorCode.PICTURE_FILE_UNREADABLE);
    }
  }
}
