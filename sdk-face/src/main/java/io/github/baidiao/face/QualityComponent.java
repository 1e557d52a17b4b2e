package io.github.baidiao.face;

/** A property of a picture of a face, by its name in ISO/IEC 29794-5. */
public enum QualityComponent {
  /** Distance of the eyes' centres, in pixels, as if the person looked straight. */
  INTER_EYE_DISTANCE
}
