package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/**
 * The outbox could not do what was asked. Without a cause: what a database driver says may quote
 * values.
 */
public final class OutboxException extends SdkException {
  private static final long serialVersionUID = 1L;

  private OutboxException(OutboxErrorCode code, @Nullable String detail) {
    super(code, detail, null, null);
  }

  /** Makes the exception. */
  public static OutboxException of(OutboxErrorCode code) {
    return new OutboxException(code, null);
  }

  /**
   * Makes the exception.
   *
   * @param detail a technical detail that is not personal: a setting's or a field's name, a file's
   *     name, an SQL state
   */
  public static OutboxException of(OutboxErrorCode code, String detail) {
    return new OutboxException(code, detail);
  }
}
