package io.github.baidiao.core.error;

/** A value was refused before it was used anywhere. The value itself is never in the message. */
public final class InvalidValueException extends SdkException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param code which kind of value it should have been
   * @param rule the rule that was broken, in a few words, without the value
   */
  public InvalidValueException(CoreErrorCode code, String rule) {
    super(code, rule, null, null);
  }
}
