package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/**
 * A level of identity assurance, as Thai digital-ID documents label it. The set is customary
 * knowledge; no official table could be read. In the order of strength.
 */
public enum Ial {
  IAL_1_1("1.1"),
  IAL_1_2("1.2"),
  IAL_1_3("1.3"),
  IAL_2_1("2.1"),
  IAL_2_2("2.2"),
  IAL_2_3("2.3"),
  IAL_3("3");

  private final String label;

  Ial(String label) {
    this.label = label;
  }

  /**
   * Returns the level of a label.
   *
   * @throws MophException {@code MOPH-103} for another text
   */
  public static Ial of(String label) {
    for (Ial level : values()) {
      if (level.label.equals(label)) {
        return level;
      }
    }
    throw MophException.of(MophErrorCode.REQUEST_INVALID, "IAL");
  }

  /** Returns the label, {@code 2.1} for instance. */
  public String label() {
    return label;
  }
}
