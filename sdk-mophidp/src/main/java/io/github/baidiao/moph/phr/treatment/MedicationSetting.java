package io.github.baidiao.moph.phr.treatment;

/** Where a drug is taken, in HL7's words. */
public enum MedicationSetting {
  INPATIENT("inpatient", "Inpatient"),
  OUTPATIENT("outpatient", "Outpatient"),
  COMMUNITY("community", "Community"),
  PATIENT_SPECIFIED("patientspecified", "Patient Specified");

  private final String code;
  private final String display;

  MedicationSetting(String code, String display) {
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
