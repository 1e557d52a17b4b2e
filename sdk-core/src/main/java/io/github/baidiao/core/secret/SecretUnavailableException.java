package io.github.baidiao.core.secret;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.SdkException;

/**
 * A secret could not be had from where it should be. The message names a file without its folder,
 * or a variable, and nothing of what is in it.
 */
public final class SecretUnavailableException extends SdkException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception, for a program's own {@link SecretSource} too.
   *
   * @param code {@code SECRET_MISSING} or {@code SECRET_UNREADABLE}
   * @param detail where it should be and what is wrong there, without any of it
   */
  public SecretUnavailableException(CoreErrorCode code, String detail) {
    super(code, detail, null, null);
  }
}
