package io.github.baidiao.core.error;

/** Values that are not what they say they are. */
public enum CoreErrorCode implements ErrorCode {
  CITIZEN_ID_INVALID("CORE-101"),
  LASER_CODE_INVALID("CORE-102"),
  HOSPITAL_CODE_INVALID("CORE-103"),
  MOBILE_NUMBER_INVALID("CORE-104"),
  PERSON_NAME_INVALID("CORE-105"),
  DATE_INVALID("CORE-106"),
  PIN_INVALID("CORE-107");

  private final String id;

  CoreErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return Advice.ASK_USER;
  }
}
