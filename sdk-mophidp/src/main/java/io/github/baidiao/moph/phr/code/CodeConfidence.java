package io.github.baidiao.moph.phr.code;

/** How well it is known that the Personal Health Record takes a code system by this name. */
public enum CodeConfidence {
  /** Two or more teams that do not know each other write it so. */
  CONFIRMED,
  /** One source has it: the platform's own specification or a payload its test server took. */
  SINGLE_SOURCE,
  /** Nobody writes it for this field; it is concluded from a neighbouring one. */
  INFERRED,
  /** An example of the specification that can hardly be meant, or sources that contradict. */
  UNKNOWN
}
