package io.github.baidiao.moph.phr.visit;

/** Kinds of encounter, all of HL7's (v3-ActCode). Seen in use: AMB, EMER, IMP, ACUTE and HH. */
public enum EncounterClass {
  /** Outpatient. */
  AMBULATORY("AMB", "ambulatory"),
  /** Emergency room. */
  EMERGENCY("EMER", "emergency"),
  /** Outside of any hospital. */
  FIELD("FLD", "field"),
  /** At the patient's home. */
  HOME_HEALTH("HH", "home health"),
  /** Inpatient. */
  INPATIENT("IMP", "inpatient encounter"),
  /** Inpatient, acute. */
  INPATIENT_ACUTE("ACUTE", "inpatient acute"),
  /** Inpatient, not acute. */
  INPATIENT_NON_ACUTE("NONAC", "inpatient non-acute"),
  /** Kept for observation. */
  OBSERVATION("OBSENC", "observation encounter"),
  /** Before admission. */
  PRE_ADMISSION("PRENC", "pre-admission"),
  /** Short stay. */
  SHORT_STAY("SS", "short stay"),
  /** By telephone or screen. */
  VIRTUAL("VR", "virtual");

  private final String code;
  private final String display;

  EncounterClass(String code, String display) {
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
