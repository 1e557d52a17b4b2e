package io.github.baidiao.examples.jhcis.swing;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskResult;
import java.util.Optional;

/** What an officer sees of the counter. Called on the event thread alone. */
public interface CounterView {

  /** The card is read, or NHSO is asked: nothing can be pressed. */
  void busy(String thai);

  /** The card is read: visit, claim type and mobile number can be chosen. */
  void ready(DeskReading.Ready reading);

  /** The visit has its code. */
  void coded(DeskResult.Coded coded);

  /** NHSO has given a code that could not be kept: the officer notes it down. */
  void notKept(DeskResult.NotKept notKept);

  /**
   * It came to nothing.
   *
   * @param serverText NHSO's own reason, for this screen and no log
   */
  void failed(ErrorCode why, Optional<String> serverText);
}
