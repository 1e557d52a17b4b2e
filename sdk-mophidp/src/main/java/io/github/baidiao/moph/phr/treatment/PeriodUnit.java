package io.github.baidiao.moph.phr.treatment;

/** Units of time between doses, in UCUM's letters. */
public enum PeriodUnit {
  SECOND("s"),
  MINUTE("min"),
  HOUR("h"),
  DAY("d"),
  WEEK("wk"),
  MONTH("mo"),
  YEAR("a");

  private final String code;

  PeriodUnit(String code) {
    this.code = code;
  }

  /** Returns the word on the wire. */
  public String code() {
    return code;
  }
}
