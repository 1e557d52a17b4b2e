package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** The HIS, or our own ledger, could not be asked or told. Its text is free of personal data. */
public final class HisException extends SdkException {
  private static final long serialVersionUID = 1L;

  private HisException(HisErrorCode code, @Nullable String detail) {
    super(code, detail, null, null);
  }

  public static HisException of(HisErrorCode code) {
    return new HisException(code, null);
  }

  /**
   * Makes the exception.
   *
   * @param detail what is wrong, by the names of settings, tables, columns or SQLState, without any
   *     value
   */
  public static HisException of(HisErrorCode code, String detail) {
    return new HisException(code, detail);
  }
}
