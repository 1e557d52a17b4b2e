package io.github.baidiao.card.error;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** A card, a reader or the PC/SC service did not do what was asked. Never carries card data. */
public final class CardException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public CardException(CardErrorCode code) {
    this(code, null, null);
  }

  /**
   * Makes the exception.
   *
   * @param code what happened
   * @param detail a technical detail without card data (a status word, a PC/SC error name, a reader
   *     name), or null
   * @param cause the cause, or null
   */
  public CardException(CardErrorCode code, @Nullable String detail, @Nullable Throwable cause) {
    super(code, detail, null, cause);
  }
}
