package io.github.baidiao.moph.phr.person;

/** Which telephone a number is of. */
public enum TelecomUse {
  MOBILE("mobile"),
  HOME("home"),
  WORK("work");

  private final String code;

  TelecomUse(String code) {
    this.code = code;
  }

  /** Returns the word on the wire. */
  public String code() {
    return code;
  }
}
