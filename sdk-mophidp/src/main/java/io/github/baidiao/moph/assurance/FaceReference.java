package io.github.baidiao.moph.assurance;

/** The picture that the person was compared with. */
public enum FaceReference {
  /** The photo in the chip of the ID card. */
  CHIP_PHOTO,
  /** A photo that DOPA holds. */
  DOPA
}
