package io.github.baidiao.moph.phr.visit;

/** How severe a condition is, in codes of SNOMED CT. */
public enum DiagnosisSeverity {
  MILD("255604002", "Mild"),
  MODERATE("6736007", "Moderate"),
  SEVERE("24484000", "Severe");

  private final String code;
  private final String display;

  DiagnosisSeverity(String code, String display) {
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
