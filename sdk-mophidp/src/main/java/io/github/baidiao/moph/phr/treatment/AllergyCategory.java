package io.github.baidiao.moph.phr.treatment;

/** What kind of substance an allergy is against, in HL7's words. */
public enum AllergyCategory {
  MEDICATION("medication"),
  FOOD("food"),
  ENVIRONMENT("environment"),
  BIOLOGIC("biologic");

  private final String code;

  AllergyCategory(String code) {
    this.code = code;
  }

  /** Returns the word on the wire. */
  public String code() {
    return code;
  }
}
