package io.github.baidiao.moph.evidence;

/** What is kept of a picture. */
public enum PictureKeeping {
  /** Its hash, which shows later that a picture is the one that was compared. */
  HASH_ONLY,
  /** The picture too; only with the person's consent to {@code KEEP_PICTURES}. */
  WHOLE
}
