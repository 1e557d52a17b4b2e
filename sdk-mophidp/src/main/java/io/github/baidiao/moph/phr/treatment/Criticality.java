package io.github.baidiao.moph.phr.treatment;

/** How dangerous the next contact would be, in HL7's words. */
public enum Criticality {
  LOW("low"),
  HIGH("high"),
  UNABLE_TO_ASSESS("unable-to-assess");

  private final String code;

  Criticality(String code) {
    this.code = code;
  }

  /** Returns the word on the wire. */
  public String code() {
    return code;
  }
}
