package io.github.baidiao.core.error;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of every fault this SDK reports. Its message is made of the code, the English text and
 * at most a technical detail: never a name, a number, a token or an answer's body.
 */
public abstract class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // Transient, since a code is any enum; what a log needs of it is in the message.
  private final transient ErrorCode code;
  private final @Nullable String detail;
  private final @Nullable String correlationId;

  /**
   * Makes the exception.
   *
   * @param code what kind of fault it is
   * @param detail a technical detail without personal data (a status word, an HTTP status, a
   *     setting's name), or null
   * @param correlationId what finds the call in the log, or null
   * @param cause the cause, never an exception whose message may quote values, or null
   */
  protected SdkException(
      ErrorCode code,
      @Nullable String detail,
      @Nullable String correlationId,
      @Nullable Throwable cause) {
    super(message(code, detail, correlationId), cause);
    this.code = code;
    this.detail = detail;
    this.correlationId = correlationId;
  }

  private static String message(
      ErrorCode code, @Nullable String detail, @Nullable String correlationId) {
    StringBuilder text = new StringBuilder(code.id()).append(' ');
    text.append(code.operatorText().whatHappened(Locale.ENGLISH));
    if (detail != null) {
      text.append(" [").append(detail).append(']');
    }
    if (correlationId != null) {
      text.append(" (correlation ").append(correlationId).append(')');
    }
    return text.toString();
  }

  /** Returns what kind of fault it is. */
  public final ErrorCode code() {
    return code;
  }

  /** Returns what the program should do next. */
  public final Advice advice() {
    return code.advice();
  }

  /** Returns whether the same call may be made again without anybody changing anything. */
  public final boolean retryable() {
    return advice().retryable();
  }

  /** Returns the texts for the operator, in Thai and English. */
  public final OperatorText operatorText() {
    return code.operatorText();
  }

  /** Returns the technical detail that is also in the message, if there is one; never personal. */
  public final Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** Returns what finds this call in the log, if the fault belongs to a call. */
  public final Optional<String> correlationId() {
    return Optional.ofNullable(correlationId);
  }
}
