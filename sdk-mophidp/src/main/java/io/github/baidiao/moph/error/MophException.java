package io.github.baidiao.moph.error;

import io.github.baidiao.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service of MOPH or DOPA did not do what was asked. Its message never carries patient data. */
public final class MophException extends SdkException {
  private static final long serialVersionUID = 1L;

  // Apart from the message, since nobody knows what a server writes into its texts.
  private final @Nullable String serverText;

  private MophException(
      MophErrorCode code,
      @Nullable String detail,
      @Nullable String correlationId,
      @Nullable String serverText) {
    super(code, detail, correlationId, null);
    this.serverText = serverText;
  }

  /** Makes the exception. */
  public static MophException of(MophErrorCode code) {
    return new MophException(code, null, null, null);
  }

  /**
   * Makes the exception.
   *
   * @param detail a technical detail without patient data: a field's or a setting's name, a rule
   */
  public static MophException of(MophErrorCode code, String detail) {
    return new MophException(code, detail, null, null);
  }

  /**
   * Makes the exception for an answer that is not what it should be.
   *
   * @param detail what is wrong with it, without anything it contains
   * @param correlationId what finds the call in the log
   */
  public static MophException answerInvalid(String detail, String correlationId) {
    return new MophException(MophErrorCode.ANSWER_INVALID, detail, correlationId, null);
  }

  /**
   * Makes the exception for a fault of one call.
   *
   * @param detail a technical detail without anything that came with the answer
   * @param correlationId what finds the call in the log
   */
  public static MophException of(MophErrorCode code, String detail, String correlationId) {
    return new MophException(code, detail, correlationId, null);
  }

  /** Makes the exception for a refusal that has a code of its own; the text is kept apart. */
  public static MophException refused(
      MophErrorCode code, Optional<String> serverText, String correlationId) {
    return new MophException(code, null, correlationId, serverText.orElse(null));
  }

  /** Makes the exception for a refusal; the server's text, if there is one, is kept apart. */
  public static MophException refused(Optional<String> serverText) {
    return new MophException(MophErrorCode.REFUSED, null, null, serverText.orElse(null));
  }

  /**
   * Returns what the service wrote for the operator, Thai as a rule, if it refused and gave a
   * reason. It may speak of the patient: for the screen, not for a log.
   */
  public Optional<String> serverText() {
    return Optional.ofNullable(serverText);
  }
}
