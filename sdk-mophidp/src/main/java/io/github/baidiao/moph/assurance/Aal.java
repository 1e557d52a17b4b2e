package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/**
 * A level of authenticator assurance, as Thai digital-ID documents label it. The set is customary
 * knowledge; no official table could be read. In the order of strength.
 *
 * <p>A proofing sees no authenticator in use. What it hands out, an AAL token, is a bearer grant:
 * whoever has it can use it, so by itself it is evidence for no more than {@link #AAL_1}.
 */
public enum Aal {
  AAL_1("1"),
  AAL_2_1("2.1"),
  AAL_2_2("2.2"),
  AAL_3("3");

  private final String label;

  Aal(String label) {
    this.label = label;
  }

  /**
   * Returns the level of a label.
   *
   * @throws MophException {@code MOPH-103} for another text
   */
  public static Aal of(String label) {
    for (Aal level : values()) {
      if (level.label.equals(label)) {
        return level;
      }
    }
    throw MophException.of(MophErrorCode.REQUEST_INVALID, "AAL");
  }

  /** Returns the label, {@code 2.1} for instance. */
  public String label() {
    return label;
  }
}
