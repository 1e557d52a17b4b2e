package io.github.baidiao.core.error;

/** What a program should do next after an error. */
public enum Advice {
  /** The same call may be made again at once. */
  RETRY_NOW,
  /** The same call may be made again after a pause: the other side is busy or unreachable. */
  RETRY_LATER,
  /** A person at the counter can mend it: card, reader, typed value. */
  ASK_USER,
  /** A setting of the program or of this PC is wrong. */
  FIX_CONFIG,
  /** Nobody at the counter can mend it; the code and the correlation id go to support. */
  CONTACT_SUPPORT;

  /** Returns whether repeating the same call can help without anybody changing anything. */
  public boolean retryable() {
    return this == RETRY_NOW || this == RETRY_LATER;
  }
}
