package io.github.baidiao.face.error;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** A picture cannot be read, or the engine cannot work. Never carries anything of a picture. */
public final class FaceException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public FaceException(FaceErrorCode code) {
    this(code, null, null);
  }

  /**
   * Makes the exception.
   *
   * @param code what happened
   * @param detail a technical detail without personal data (a limit, a model's id, a library's
   *     name), or null
   */
  public FaceException(FaceErrorCode code, @Nullable String detail) {
    this(code, detail, null);
  }

  /**
   * Makes the exception.
   *
   * @param code what happened
   * @param detail a technical detail without personal data, or null
   * @param cause the cause, or null
   */
  public FaceException(FaceErrorCode code, @Nullable String detail, @Nullable Throwable cause) {
    super(code, detail, null, cause);
  }
}
