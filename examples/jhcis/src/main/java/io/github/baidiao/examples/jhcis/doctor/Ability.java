package io.github.baidiao.examples.jhcis.doctor;

/** What can be done beside a JHCIS, and is safe on a database or is not. */
public enum Ability {
  /** Card in, person and today's visit found, authen asked for. */
  AUTHEN,
  /** Visits without a usable claim code listed, and their codes looked up. */
  EVIDENCE,
  /** The claim code written into its visit. */
  WRITE_CLAIM_CODE,
  /** Finished visits listed, and their rights closed. */
  CLOSING,
  /** The code of closed rights written into its visit. */
  WRITE_CLOSING,
  /** The record of a visit put together for the citizen's PHR. */
  PHR
}
