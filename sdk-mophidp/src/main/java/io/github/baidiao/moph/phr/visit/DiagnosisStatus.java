package io.github.baidiao.moph.phr.visit;

/** Whether a condition lasts, in HL7's words. */
public enum DiagnosisStatus {
  ACTIVE("active", "Active"),
  RECURRENCE("recurrence", "Recurrence"),
  RELAPSE("relapse", "Relapse"),
  INACTIVE("inactive", "Inactive"),
  REMISSION("remission", "Remission"),
  RESOLVED("resolved", "Resolved");

  private final String code;
  private final String display;

  DiagnosisStatus(String code, String display) {
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
