package io.github.baidiao.examples.jhcis.doctor;

/** How safe an ability is on a database, the worst last. */
public enum Safety {
  /** Nothing was found against it. */
  SAFE,
  /** It may be used; read what was found. */
  WITH_CARE,
  /** It does not work, or must not be used. */
  NOT_SAFE
}
