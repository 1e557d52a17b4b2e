package io.github.baidiao.examples.didstation.fault;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/** What can go wrong at this desk: its camera, its settings, its printer. */
public enum DeskErrorCode implements ErrorCode {
  /** There is no camera of that number, or another program has it. */
  CAMERA_MISSING("DESK-101", Advice.ASK_USER),
  /** It gives no picture any more. */
  CAMERA_GONE("DESK-102", Advice.ASK_USER),
  /** The folder that stands in for a camera has no picture in it. */
  PICTURES_MISSING("DESK-103", Advice.FIX_CONFIG),
  /** A setting is missing or not what it must be. */
  SETTINGS_INVALID("DESK-201", Advice.FIX_CONFIG),
  /** The slip was not printed. */
  NOT_PRINTED("DESK-301", Advice.ASK_USER),
  /** Something that nobody thought of. */
  UNEXPECTED("DESK-901", Advice.CONTACT_SUPPORT);

  private final String id;
  private final Advice advice;

  DeskErrorCode(String id, Advice advice) {
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
