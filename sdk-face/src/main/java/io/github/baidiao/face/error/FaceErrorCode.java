package io.github.baidiao.face.error;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * Pictures that cannot be read ({@code FACE-1xx}), pictures without a face to compare ({@code
 * FACE-2xx}), and an engine that cannot work ({@code FACE-3xx}).
 */
public enum FaceErrorCode implements ErrorCode {
  /** Neither JPEG nor PNG, or of a kind of them that cannot be read. */
  PICTURE_FORMAT_UNKNOWN("FACE-101", Advice.ASK_USER),
  /** The file has more bytes than allowed. */
  PICTURE_FILE_TOO_LARGE("FACE-102", Advice.ASK_USER),
  /** The picture has more pixels than allowed, or too few to show a face. */
  PICTURE_SIZE_REFUSED("FACE-103", Advice.ASK_USER),
  /** The file is cut off or damaged. */
  PICTURE_DAMAGED("FACE-104", Advice.ASK_USER),
  /** The file does not exist or cannot be opened. */
  PICTURE_FILE_UNREADABLE("FACE-105", Advice.ASK_USER),

  /** No face was found. */
  NO_FACE("FACE-201", Advice.ASK_USER),
  /** Several faces of about the same size: nobody can tell who is meant. */
  SEVERAL_FACES("FACE-202", Advice.ASK_USER),
  /** The face has too few pixels. */
  FACE_TOO_SMALL("FACE-203", Advice.ASK_USER),

  /** The native libraries do not load on this machine. */
  NATIVE_LIBRARY_UNAVAILABLE("FACE-301", Advice.FIX_CONFIG),
  /** The jar was built without the model files. */
  MODEL_MISSING("FACE-302", Advice.FIX_CONFIG),
  /** A model file is not what its settings say, or cannot be run. */
  MODEL_INVALID("FACE-303", Advice.FIX_CONFIG),
  /** A setting is not valid, or does not fit the model. */
  SETTINGS_INVALID("FACE-304", Advice.FIX_CONFIG),
  /** The engine failed on a picture. */
  ENGINE_FAILURE("FACE-305", Advice.CONTACT_SUPPORT);

  private final String id;
  private final Advice advice;

  FaceErrorCode(String id, Advice advice) {
    this.id = id;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
