package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/** What can be wrong with a message of a client, beside what can be wrong with a card. */
public enum SocketErrorCode implements ErrorCode {
  /** Not JSON, or not one of the messages of this shape. */
  MESSAGE_INVALID("SOCKET-101", Advice.CONTACT_SUPPORT),
  UNEXPECTED("SOCKET-199", Advice.CONTACT_SUPPORT);

  private final String id;
  private final Advice advice;

  SocketErrorCode(String id, Advice advice) {
    this.id = id;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
