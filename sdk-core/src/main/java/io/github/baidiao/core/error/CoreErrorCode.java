package io.github.baidiao.core.error;

/**
 * Values that are not what they say they are ({@code CORE-1xx}), and secrets that are not where
 * they should be ({@code CORE-2xx}).
 */
public enum CoreErrorCode implements ErrorCode {
  CITIZEN_ID_INVALID("CORE-101"),
  LASER_CODE_INVALID("CORE-102"),
  HOSPITAL_CODE_INVALID("CORE-103"),
  MOBILE_NUMBER_INVALID("CORE-104"),
  PERSON_NAME_INVALID("CORE-105"),
  DATE_INVALID("CORE-106"),
  PIN_INVALID("CORE-107"),

  /** There is no secret in the file or the environment variable named, or no such file. */
  SECRET_MISSING("CORE-201", Advice.FIX_CONFIG),
  /** The file a secret should be in cannot be read, or is no such file. */
  SECRET_UNREADABLE("CORE-202", Advice.FIX_CONFIG);

  private final String id;
  private final Advice advice;

  CoreErrorCode(String id) {
    this(id, Advice.ASK_USER);
  }

  CoreErrorCode(String id, Advice advice) {
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
