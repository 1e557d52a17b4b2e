package io.github.baidiao.examples.didstation.fault;

import io.github.baidiao.core.error.SdkException;

/** The desk cannot do what was asked. Its message carries nothing personal. */
public final class DeskException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception; the detail names a setting, a device, never a person. */
  public DeskException(DeskErrorCode code, String detail) {
    super(code, detail, null, null);
  }
}
