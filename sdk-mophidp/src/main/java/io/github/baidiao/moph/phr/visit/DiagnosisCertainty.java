package io.github.baidiao.moph.phr.visit;

/** How certain a condition is, in HL7's words. */
public enum DiagnosisCertainty {
  UNCONFIRMED("unconfirmed", "Unconfirmed"),
  PROVISIONAL("provisional", "Provisional"),
  DIFFERENTIAL("differential", "Differential"),
  CONFIRMED("confirmed", "Confirmed"),
  REFUTED("refuted", "Refuted");

  private final String code;
  private final String display;

  DiagnosisCertainty(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /** Returns the code on the wire. */
  public String code() {
    return code;
  }

  /** Returns what its list calls it. */
  public String display() {
    return display;
  }
}
