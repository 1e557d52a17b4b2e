package io.github.baidiao.moph.consent;

/** Who answers. Minors and people without capacity are answered for by somebody else. */
public enum ConsentGiver {
  SELF,
  PARENT,
  /** A guardian, curator or other legal representative. */
  GUARDIAN
}
