package io.github.baidiao.face;

/** What a picture is in a comparison. */
public enum PictureRole {
  /**
   * The picture that is trusted, from the card. It cannot be taken again, so its quality is told
   * and refuses nothing.
   */
  REFERENCE,
  /** The picture of the person at the counter. */
  LIVE
}
