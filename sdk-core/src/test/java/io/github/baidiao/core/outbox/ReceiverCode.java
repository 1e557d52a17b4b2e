package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/** What a receiver may say in tests. */
enum ReceiverCode implements ErrorCode {
  LINE_DOWN,
  BUSY,
  WARNINGS,
  NOT_ACCEPTED,
  ANSWER_LOST,
  NOBODY_KNOWS;

  @Override
  public String id() {
    return "TEST-" + name();
  }

  @Override
  public Advice advice() {
    return Advice.RETRY_LATER;
  }
}
